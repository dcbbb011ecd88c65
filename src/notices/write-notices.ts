import type { EntityManager } from "typeorm";
import { PartnerNoticeEntity } from "./partner-notice.entity.js";

type Notice = Pick<PartnerNoticeEntity, "partnerId" | "personId" | "kind" | "categories" | "eventAt" | "recordedAt">;

/** Writes notices to partners; none of them is read back, since what is told to another partner its writer may not read. */
export async function writeNotices(notices: readonly Notice[], manager: EntityManager): Promise<void> {
  if (notices.length === 0) return;
  await manager
    .createQueryBuilder()
    .insert()
    .into(PartnerNoticeEntity)
    .values([...notices])
    .updateEntity(false)
    .execute();
}
