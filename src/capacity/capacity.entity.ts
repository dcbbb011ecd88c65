import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

export type AuthorityKind =
  | "ATTORNEY_HEALTH_AND_WELFARE"
  | "ATTORNEY_PROPERTY_AND_AFFAIRS"
  | "DEPUTY_WELFARE"
  | "DEPUTY_PROPERTY_AND_AFFAIRS";
export type LibertyKind = "STANDARD" | "URGENT" | "COURT";

/** Whether the person had capacity for one decision (CAPACITY). There is no such thing as capacity for everything. */
@Entity("capacity_assessment")
export class CapacityAssessmentEntity extends EntryRow {
  @Column({ type: "text" })
  decision: string;

  @Column({ type: "boolean", name: "has_capacity" })
  hasCapacity: boolean;

  @Column({ type: "text", name: "support_given" })
  supportGiven: string;

  @Column({ type: "text" })
  narrative: string;

  @Column({ type: "date", name: "review_due", nullable: true })
  reviewDue: string | null;
}

/** What was decided in the person's best interests, where they lacked capacity for it (CHC-10). */
@Entity("best_interests_decision")
export class BestInterestsDecisionEntity extends EntryRow {
  @Column({ type: "uuid", name: "assessment_id" })
  assessmentId: string;

  @Column({ type: "text" })
  outcome: string;

  @Column({ type: "text" })
  narrative: string;

  @Column({ type: "text" })
  consulted: string;
}

/** A registered power of attorney or an order of the Court of Protection (CHC-09). */
@Entity("decision_authority")
export class DecisionAuthorityEntity extends EntryRow {
  @Column({ type: "text" })
  kind: AuthorityKind;

  @Column({ type: "text", name: "holder_name" })
  holderName: string;

  @Column({ type: "text" })
  reference: string;

  @Column({ type: "date", name: "registered_on" })
  registeredOn: string;

  @Column({ type: "date", name: "expires_on", nullable: true })
  expiresOn: string | null;

  @Column({ type: "text", nullable: true })
  limits: string | null;
}

/** An authorisation to deprive the person of their liberty, in one place and for a time (TRANS-19). */
@Entity("liberty_authorisation")
export class LibertyAuthorisationEntity extends EntryRow {
  @Column({ type: "uuid", name: "establishment_id" })
  establishmentId: string;

  @Column({ type: "text" })
  kind: LibertyKind;

  @Column({ type: "date", name: "from_on" })
  fromOn: string;

  @Column({ type: "date", name: "until_on" })
  untilOn: string;

  @Column({ type: "text", nullable: true })
  conditions: string | null;
}
