import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { CarePlanId, PartnerId, PersonId } from "../kernel/ids.js";

export type ActionStatus = "OPEN" | "DONE" | "CANCELLED";

/** Something to be done, for which exactly one partner answers (COOP-13). */
@Entity("plan_action")
export class PlanActionEntity extends RecordedRow {
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

  @Column({ type: "integer", default: 1 })
  version: number;
}
