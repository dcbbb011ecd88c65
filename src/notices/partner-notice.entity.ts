import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";

export type NoticeKind = "ACCESS_ENDED" | "RECORD_CORRECTED";

/** What a partner is told of a person's record that it knew: written with what it tells of, or not at all (3.8). */
@Entity("partner_notice")
export class PartnerNoticeEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  kind: NoticeKind;

  @Column({ type: "text", array: true })
  categories: DataCategory[];

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;

  @Column({ type: "timestamptz", name: "acknowledged_at", nullable: true })
  acknowledgedAt: Date | null;

  @Column({ type: "uuid", name: "acknowledged_by_user_id", nullable: true })
  acknowledgedByUserId: UserId | null;
}
