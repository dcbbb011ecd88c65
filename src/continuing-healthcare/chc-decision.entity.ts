import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** What came of it. Continuing healthcare and funded nursing care are two things (CHC-35). */
export type ChcOutcome = "ELIGIBLE" | "NOT_ELIGIBLE" | "JOINT_PACKAGE" | "FUNDED_NURSING_CARE";

/** The decision of the responsible body on a case: a record of its own (CHC, CHC-22). */
@Entity("chc_decision")
export class ChcDecisionEntity extends EntryRow {
  @Column({ type: "uuid", name: "case_id" })
  caseId: string;

  @Column({ type: "text" })
  outcome: ChcOutcome;

  @Column({ type: "date", name: "decided_on" })
  decidedOn: string;

  @Column({ type: "date", name: "person_told_on", nullable: true })
  personToldOn: string | null;
}
