import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { CareActOutcome } from "./eligibility.js";

/** Who pays for what meets a need (FIN-06). */
export type Funder =
  | "COUNCIL"
  | "NHS_CONTINUING_HEALTHCARE"
  | "NHS"
  | "JOINT"
  | "PRISON"
  | "PERSON"
  | "CARER"
  | "NOT_DECIDED";

/** Why the duty to assess goes on although the person refused: one of two reasons, and no third (CUST-18). */
export type RefusalException = "BEST_INTERESTS" | "ABUSE_OR_NEGLECT";

/** A needs assessment: the findings from which eligibility follows (CARE_NEEDS). */
@Entity("needs_assessment")
export class NeedsAssessmentEntity extends EntryRow {
  @Column({ type: "boolean", name: "arises_from_impairment" })
  arisesFromImpairment: boolean;

  @Column({ type: "text", array: true, name: "outcomes_unable" })
  outcomesUnable: CareActOutcome[];

  @Column({ type: "boolean", name: "has_significant_impact" })
  hasSignificantImpact: boolean;

  @Column({ type: "text" })
  narrative: string;

  @Column({ type: "text", name: "person_view", nullable: true })
  personView: string | null;

  /** Kept and not told: that abuse is feared is no business of whoever reads of needs. */
  @Column({ type: "text", name: "despite_refusal", nullable: true })
  despiteRefusal: RefusalException | null;
}

/** One need, before the place is thought of (CUST-14), decided by itself (CUST-20) and with its funder (FIN-06). */
@Entity("care_need")
export class CareNeedEntity extends EntryRow {
  @Column({ type: "text", name: "in_short" })
  inShort: string;

  @Column({ type: "text" })
  extent: string;

  @Column({ type: "text", array: true })
  outcomes: CareActOutcome[];

  @Column({ type: "boolean", name: "is_eligible", nullable: true })
  isEligible: boolean | null;

  @Column({ type: "text" })
  funder: Funder;

  @Column({ type: "boolean", name: "matters_in_evacuation" })
  mattersInEvacuation: boolean;
}

/** What a place changes about a need, and how it is arranged there: planning, after the need itself (CUST-14). */
@Entity("care_need_in_place")
export class CareNeedInPlaceEntity extends EntryRow {
  @Column({ type: "uuid", name: "need_id" })
  needId: string;

  @Column({ type: "text" })
  effect: string;

  @Column({ type: "text" })
  arrangement: string;
}
