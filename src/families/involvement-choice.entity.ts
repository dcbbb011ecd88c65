import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/**
 * What the person said when asked whether to involve others, and who should be told of what (FAMILY, FAM-02, FAM-03).
 *
 * Without a member it is the answer about everybody: that they wish to involve nobody, or to be asked again.
 */
@Entity("involvement_choice")
export class InvolvementChoiceEntity extends EntryRow {
  @Column({ type: "uuid", name: "member_id", nullable: true })
  memberId: string | null;

  @Column({ type: "boolean", name: "takes_part" })
  takesPart: boolean;

  @Column({ type: "boolean", name: "told_of_assessment" })
  toldOfAssessment: boolean;

  @Column({ type: "boolean", name: "told_of_outcome" })
  toldOfOutcome: boolean;

  @Column({ type: "boolean", name: "told_of_plan" })
  toldOfPlan: boolean;

  @Column({ type: "text", nullable: true })
  words: string | null;
}
