import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { DataCategory, Purpose } from "../policy/vocabulary.js";

export type AuthorityKind =
  | "ATTORNEY_HEALTH_AND_WELFARE"
  | "ATTORNEY_PROPERTY_AND_AFFAIRS"
  | "DEPUTY_WELFARE"
  | "DEPUTY_PROPERTY_AND_AFFAIRS";
/** How several attorneys or deputies are bound to one another: by one power they decide together, by another each alone. */
export type Appointment = "SOLE" | "JOINTLY" | "JOINTLY_AND_SEVERALLY";
/** The four things that people are asked, and that somebody may lack the capacity to answer (domain guide 3.1). */
export type CapacityMatter = "INFORMATION_SHARING" | "PROCESS" | "INTERVENTION" | "INVOLVEMENT";
export type LibertyKind = "STANDARD" | "URGENT" | "COURT";

/** Whether the person had capacity for one decision (CAPACITY). There is no such thing as capacity for everything. */
@Entity("capacity_assessment")
export class CapacityAssessmentEntity extends EntryRow {
  @Column({ type: "text" })
  decision: string;

  /** Which consents it bears on; null where it was about something that nobody records a consent for. */
  @Column({ type: "text", nullable: true })
  concerns: CapacityMatter | null;

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

  /** Null where it was recorded before this was asked for. */
  @Column({ type: "text", name: "less_restrictive", nullable: true })
  lessRestrictive: string | null;

  /** Null where it was recorded before this was asked for. */
  @Column({ type: "text", name: "past_wishes", nullable: true })
  pastWishes: string | null;

  @Column({ type: "boolean", name: "has_nobody_to_consult", default: false })
  hasNobodyToConsult: boolean;

  @Column({ type: "text", nullable: true })
  advocate: string | null;
}

/** A registered power of attorney or an order of the Court of Protection (CHC-09). */
@Entity("decision_authority")
export class DecisionAuthorityEntity extends EntryRow {
  @Column({ type: "text" })
  kind: AuthorityKind;

  @Column({ type: "text", name: "holder_name" })
  holderName: string;

  @Column({ type: "text", default: "SOLE" })
  appointment: Appointment;

  @Column({ type: "text", array: true, name: "fellow_holders", default: "{}" })
  fellowHolders: string[];

  @Column({ type: "text" })
  reference: string;

  @Column({ type: "date", name: "made_on", nullable: true })
  madeOn: string | null;

  @Column({ type: "date", name: "registered_on" })
  registeredOn: string;

  @Column({ type: "date", name: "expires_on", nullable: true })
  expiresOn: string | null;

  @Column({ type: "text", nullable: true })
  limits: string | null;

  @Column({ type: "text", array: true, name: "excluded_categories", default: "{}" })
  excludedCategories: DataCategory[];

  @Column({ type: "text", array: true, name: "excluded_purposes", default: "{}" })
  excludedPurposes: Purpose[];
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
