import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { ReviewOutcome } from "../exceptions/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { RuleName } from "./rule-names.js";

/** Something odd in the access log that governance is asked to look at. It is a question, never a verdict. */
@Entity("odd_access")
export class OddAccessEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "text" })
  rule: RuleName;

  @Column({ type: "uuid", name: "user_id" })
  userId: UserId;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "uuid", name: "person_id", nullable: true })
  personId: PersonId | null;

  /** The day on which it was done, in the United Kingdom. */
  @Column({ type: "date" })
  day: string;

  @Column({ type: "uuid", array: true, name: "event_ids" })
  eventIds: string[];

  @Column({ type: "integer" })
  weight: number;

  /** The words of the rule as they were that day. */
  @Column({ type: "text" })
  noticed: string;

  @Column({ type: "text", name: "to_check" })
  toCheck: string;

  @Column({ type: "timestamptz", name: "noticed_at" })
  noticedAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** What governance of the user's partner made of it, once. */
@Entity("odd_access_resolution")
export class OddAccessResolutionEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", name: "odd_access_id" })
  oddAccessId: string;

  @Column({ type: "text" })
  outcome: ReviewOutcome;

  @Column({ type: "text" })
  words: string;
}
