import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, UserId } from "../../kernel/ids.js";

/** What a partner answered, once: with its own investigation it takes part, and with none it has declined. */
@Entity("joint_investigation_answer")
export class JointInvestigationAnswerEntity {
  @PrimaryColumn({ type: "uuid", name: "joint_investigation_id" })
  jointInvestigationId: string;

  @PrimaryColumn({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  /** An investigation is part of one joint investigation at the most. */
  @Column({ type: "uuid", name: "investigation_id", nullable: true })
  investigationId: string | null;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
