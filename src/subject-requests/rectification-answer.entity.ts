import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";

/** What became of what a person said is wrong. */
export type RectificationOutcome = "CORRECTED" | "REFUSED" | "STATEMENT_ATTACHED";

/** One controller's answer to one thing that is said to be wrong: once, and for good. */
@Entity("rectification_answer")
export class RectificationAnswerEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "item_id" })
  itemId: string;

  @Column({ type: "uuid", name: "part_id" })
  partId: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  outcome: RectificationOutcome;

  @Column({ type: "text", nullable: true })
  reason: string | null;

  /** The entry that says it rightly now; the earlier one stays in the record's history. */
  @Column({ type: "uuid", name: "corrected_entry_id", nullable: true })
  correctedEntryId: string | null;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
