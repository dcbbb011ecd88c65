import { Column, Entity, PrimaryColumn } from "typeorm";
import type { CarePlanId, PartnerId, PersonId, UserId } from "../kernel/ids.js";

export type ActionStatus = "OPEN" | "DONE" | "CANCELLED";

/** Something to be done, for which exactly one partner answers (COOP-13). */
@Entity("plan_action")
export class PlanActionEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "plan_id" })
  planId: CarePlanId;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  description: string;

  @Column({ type: "uuid", name: "accountable_partner_id" })
  accountablePartnerId: PartnerId;

  @Column({ type: "date", name: "due_on", nullable: true })
  dueOn: string | null;

  @Column({ type: "text" })
  status: ActionStatus;

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
