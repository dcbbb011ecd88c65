import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../../db/index.js";

/** What the coordinator said to all parts, and perhaps set as the day by which each is to be done. It is never changed. */
@Entity("joint_investigation_step")
export class JointInvestigationStepEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "joint_investigation_id" })
  jointInvestigationId: string;

  @Column({ type: "text" })
  words: string;

  @Column({ type: "date", name: "due_on", nullable: true })
  dueOn: string | null;
}
