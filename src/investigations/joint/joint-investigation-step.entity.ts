import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, UserId } from "../../kernel/ids.js";

/** What the coordinator said to all parts, and perhaps set as the day by which each is to be done. It is never changed. */
@Entity("joint_investigation_step")
export class JointInvestigationStepEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "joint_investigation_id" })
  jointInvestigationId: string;

  @Column({ type: "text" })
  words: string;

  @Column({ type: "date", name: "due_on", nullable: true })
  dueOn: string | null;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
