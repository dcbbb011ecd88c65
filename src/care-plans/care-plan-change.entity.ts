import { Column, Entity, PrimaryColumn } from "typeorm";
import type { CarePlanId, PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";

export type PlanChangeKind =
  | "PLAN_STARTED"
  | "SECTION_PROPOSED"
  | "SECTION_EDITED"
  | "OUTCOME_RECORDED"
  | "ACTION_ADDED"
  | "KEY_WORKER_NAMED";

/** One change of a plan: which part, by whom, for whom and when. Its version is the plan's after it. */
@Entity("care_plan_change")
export class CarePlanChangeEntity {
  @PrimaryColumn({ type: "uuid", name: "plan_id" })
  planId: CarePlanId;

  @PrimaryColumn({ type: "integer" })
  version: number;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  change: PlanChangeKind;

  @Column({ type: "uuid", name: "part_id", nullable: true })
  partId: string | null;

  @Column({ type: "text" })
  category: DataCategory;

  @Column({ type: "uuid", name: "changed_by_user_id" })
  changedByUserId: UserId;

  @Column({ type: "uuid", name: "changed_by_partner_id" })
  changedByPartnerId: PartnerId;

  @Column({ type: "uuid", name: "on_behalf_of_partner_id", nullable: true })
  onBehalfOfPartnerId: PartnerId | null;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
