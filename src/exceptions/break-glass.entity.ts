import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { ReviewOutcome } from "./override.entity.js";

/** Why a record was opened in an emergency: someone is at risk, and the ordinary way is not there (3.7). */
export type EmergencyReason =
  | "RISK_TO_LIFE"
  | "RISK_OF_SERIOUS_HARM"
  | "MISSING_PERSON"
  | "CANNOT_SPEAK_FOR_THEMSELVES";

/** One user's opening of one record. */
@Entity("break_glass")
export class BreakGlassEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "user_id" })
  userId: UserId;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "uuid", name: "record_owner_id" })
  recordOwnerId: PartnerId;

  @Column({ type: "text" })
  reason: EmergencyReason;

  @Column({ type: "text" })
  circumstances: string;

  @Column({ type: "text", name: "claimed_relationship" })
  claimedRelationship: string;

  @Column({ type: "boolean", name: "is_life_critical" })
  isLifeCritical: boolean;

  @Column({ type: "timestamptz", name: "started_at" })
  startedAt: Date;

  @Column({ type: "timestamptz" })
  until: Date;

  @Column({ type: "timestamptz", name: "ended_at", nullable: true })
  endedAt: Date | null;

  @Column({ type: "date", name: "review_due" })
  reviewDue: string;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** What the governance of one partner made of it. */
@Entity("break_glass_review")
export class BreakGlassReviewEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "break_glass_id" })
  breakGlassId: string;

  @Column({ type: "text" })
  outcome: ReviewOutcome;

  @Column({ type: "text" })
  note: string;

  @Column({ type: "timestamptz", name: "person_told_at", nullable: true })
  personToldAt: Date | null;

  @Column({ type: "text", name: "not_told_reason", nullable: true })
  notToldReason: string | null;
}
