import { Column, Entity, PrimaryColumn } from "typeorm";
import type { CarePlanId, PartnerId, PersonId, UserId } from "../kernel/ids.js";

export type CarePlanStatus = "DRAFT" | "ACTIVE" | "ENDED";

/** The one shared care and support plan of a person; a person has at most one that has not ended (PLAN-01). */
@Entity("care_plan")
export class CarePlanEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: CarePlanId;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "lead_partner_id" })
  leadPartnerId: PartnerId;

  @Column({ type: "text" })
  status: CarePlanStatus;

  @Column({ type: "date", name: "agreed_with_person_on", nullable: true })
  agreedWithPersonOn: string | null;

  @Column({ type: "date", name: "review_due" })
  reviewDue: string;

  @Column({ type: "text", name: "support_summary" })
  supportSummary: string;

  @Column({ type: "text", nullable: true })
  contingency: string | null;

  @Column({ type: "uuid", name: "key_worker_user_id", nullable: true })
  keyWorkerUserId: UserId | null;

  /** The number of changes so far: each change of any part adds one. */
  @Column({ type: "integer", default: 1 })
  version: number;

  @Column({ type: "timestamptz", name: "started_at" })
  startedAt: Date;

  @Column({ type: "timestamptz", name: "ended_at", nullable: true })
  endedAt: Date | null;
}
