import { Column, Entity, PrimaryColumn } from "typeorm";
import type { CarePlanId, PartnerId, PersonId, UserId } from "../kernel/ids.js";

export type OutcomeStatus = "WORKING_TOWARDS" | "ACHIEVED" | "NOT_ACHIEVED";

/** What is to be reached, and whether it was, with what the person says of it (PLAN-07). */
@Entity("plan_outcome")
export class PlanOutcomeEntity {
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

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;

  @Column({ type: "integer", default: 1 })
  version: number;
}
