import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../../db/index.js";
import type { PartnerId } from "../../kernel/ids.js";

/** What a partner answered, once: with its own investigation it takes part, and with none it has declined. */
@Entity("joint_investigation_answer")
export class JointInvestigationAnswerEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", name: "joint_investigation_id" })
  jointInvestigationId: string;

  @PrimaryColumn({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  /** An investigation is part of one joint investigation at the most. */
  @Column({ type: "uuid", name: "investigation_id", nullable: true })
  investigationId: string | null;
}
