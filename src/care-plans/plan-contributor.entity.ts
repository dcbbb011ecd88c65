import { Column, Entity, PrimaryColumn } from "typeorm";
import type { CarePlanId, PartnerId } from "../kernel/ids.js";

/** A partner that contributes to a plan, and with what (PLAN-01). */
@Entity("plan_contributor")
export class PlanContributorEntity {
  @PrimaryColumn({ type: "uuid", name: "plan_id" })
  planId: CarePlanId;

  @PrimaryColumn({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "text" })
  contribution: string;

  @Column({ type: "date" })
  since: string;
}
