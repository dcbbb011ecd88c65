import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { CarePlanId, PersonId } from "../kernel/ids.js";

export type OutcomeStatus = "WORKING_TOWARDS" | "ACHIEVED" | "NOT_ACHIEVED";

/** What is to be reached, and whether it was, with what the person says of it (PLAN-07). */
@Entity("plan_outcome")
export class PlanOutcomeEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "plan_id" })
  planId: CarePlanId;

  @Column({ type: "uuid", name: "goal_id", nullable: true })
  goalId: string | null;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  description: string;

  @Column({ type: "text" })
  status: OutcomeStatus;

  @Column({ type: "text", name: "person_feedback", nullable: true })
  personFeedback: string | null;

  @Column({ type: "integer", default: 1 })
  version: number;
}
