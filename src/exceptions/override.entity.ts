import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory, LegalBasis, Purpose } from "../policy/vocabulary.js";

/** Why the person's consent is not what this rests on (domain guide 3.6). */
export type ConsentGround = "NOT_SOUGHT" | "NOT_POSSIBLE" | "OVERRIDDEN";
/** What governance made of an exception (3.7). */
export type ReviewOutcome = "JUSTIFIED" | "NOT_JUSTIFIED" | "TRAINING" | "BREACH";

/** One decision to share without consent (CONS-04, EOL-06): never changed, only ended. */
@Entity("sharing_override")
export class OverrideEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "uuid", name: "user_id", nullable: true })
  userId: UserId | null;

  @Column({ type: "text", array: true })
  categories: DataCategory[];

  @Column({ type: "text" })
  purpose: Purpose;

  @Column({ type: "text", name: "legal_basis" })
  legalBasis: LegalBasis;

  @Column({ type: "text", name: "legal_reference", nullable: true })
  legalReference: string | null;

  @Column({ type: "text", name: "consent_ground" })
  consentGround: ConsentGround;

  @Column({ type: "text", name: "consent_reason" })
  consentReason: string;

  @Column({ type: "text", name: "individual_assessment", nullable: true })
  individualAssessment: string | null;

  @Column({ type: "text", name: "harm_weighed" })
  harmWeighed: string;

  @Column({ type: "text" })
  necessity: string;

  @Column({ type: "uuid", name: "requested_by_user_id" })
  requestedByUserId: UserId;

  @Column({ type: "timestamptz", name: "person_told_at", nullable: true })
  personToldAt: Date | null;

  @Column({ type: "text", name: "not_told_reason", nullable: true })
  notToldReason: string | null;

  @Column({ type: "date", name: "to_be_told_on", nullable: true })
  toBeToldOn: string | null;

  @Column({ type: "timestamptz", name: "valid_from" })
  validFrom: Date;

  @Column({ type: "timestamptz", name: "valid_to" })
  validTo: Date;

  @Column({ type: "timestamptz", name: "ended_at", nullable: true })
  endedAt: Date | null;

  @Column({ type: "date", name: "review_due" })
  reviewDue: string;
}

/** What governance made of one override. */
@Entity("override_review")
export class OverrideReviewEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "override_id" })
  overrideId: string;

  @Column({ type: "text" })
  outcome: ReviewOutcome;

  @Column({ type: "text" })
  note: string;
}
