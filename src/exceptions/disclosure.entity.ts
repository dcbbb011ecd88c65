import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory, DisclosureFact, Purpose } from "../policy/vocabulary.js";

/** A request of one partner to be shown what its kind of agency is not shown by itself (basis d). */
@Entity("disclosure_request")
export class DisclosureRequestEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text", array: true })
  categories: DataCategory[];

  @Column({ type: "text" })
  purpose: Purpose;

  @Column({ type: "text", name: "level_asked" })
  levelAsked: DisclosureFact["level"];

  @Column({ type: "text" })
  reason: string;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** What the partner in control of the record decided: once, and for a limited time. */
@Entity("disclosure_decision")
export class DisclosureDecisionEntity {
  @PrimaryColumn({ type: "uuid", name: "disclosure_id" })
  disclosureId: string;

  @Column({ type: "boolean", name: "is_approved" })
  isApproved: boolean;

  @Column({ type: "text" })
  reason: string;

  @Column({ type: "text", name: "level_granted", nullable: true })
  levelGranted: DisclosureFact["level"] | null;

  @Column({ type: "timestamptz", name: "valid_from" })
  validFrom: Date;

  @Column({ type: "timestamptz", name: "valid_to", nullable: true })
  validTo: Date | null;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
