import type { HubContext } from "../access/index.js";
import { oneRowBy } from "../db/index.js";
import { Conflict, NotFound } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { asTold } from "./my-notices.js";
import { PartnerNoticeEntity } from "./partner-notice.entity.js";

export const noticeById = oneRowBy(PartnerNoticeEntity, "id");

/** Says, once for the whole partner, that a notice was taken note of. Another partner's reads as none. */
export async function acknowledgeNotice(id: string, context: HubContext): Promise<string> {
  return context.act("acknowledgeNotice", async (act) => {
    const row = isId(id) ? await context.load(noticeById, id.toLowerCase()) : null;
    const { partnerId, userId } = context.principal;
    if (row?.partnerId !== partnerId || asTold(row, context).categories.length === 0) throw new NotFound("notice");
    await act.demandRight(row.personId, "BE_TOLD", { record: "notice" });
    const update = act.manager
      .createQueryBuilder()
      .update(PartnerNoticeEntity)
      .set({ acknowledgedAt: context.now, acknowledgedByUserId: userId });
    const { affected } = await update.where("id = :id AND acknowledged_at IS NULL", { id: row.id }).execute();
    if (affected !== 1) throw new Conflict(1);
    act.wrote(row.id);
    return row.id;
  });
}
