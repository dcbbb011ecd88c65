import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** The four policies that a provider holds and reviews (DOC-05). */
export const POLICY_KINDS = ["INFORMATION_SHARING", "ADMISSION_TRANSFER", "RISK", "BUSINESS_CONTINUITY"] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** What an audit made of a policy: whether what it says is what happens. */
export type AuditOutcome = "EFFECTIVE" | "PARTLY_EFFECTIVE" | "NOT_EFFECTIVE";

/** One version of a partner's policy. A review, too, is a new row: what was said earlier is never changed. */
@Entity("partner_policy")
export class PartnerPolicyEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "text" })
  kind: PolicyKind;

  @Column({ type: "text" })
  title: string;

  @Column({ type: "text" })
  version: string;

  @Column({ type: "text" })
  location: string;

  @Column({ type: "date", name: "shared_with_staff_on", nullable: true })
  sharedWithStaffOn: string | null;

  @Column({ type: "integer", name: "staff_acknowledged", nullable: true })
  staffAcknowledged: number | null;

  @Column({ type: "date", name: "reviewed_on" })
  reviewedOn: string;

  @Column({ type: "date", name: "next_review_due" })
  nextReviewDue: string;
}

/** An audit of how well one version of a policy works (SHARE-01). */
@Entity("partner_policy_audit")
export class PolicyAuditEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "policy_id" })
  policyId: string;

  @Column({ type: "date", name: "audited_on" })
  auditedOn: string;

  @Column({ type: "text" })
  outcome: AuditOutcome;

  @Column({ type: "text" })
  note: string;
}
