import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

export type HomelessnessAnswer = "ACCEPTED" | "NO_DUTY_OWED" | "WITHDRAWN";

/** What the housing authority answered to a referral (HOUSING). */
@Entity("homelessness_referral_answer")
export class HomelessnessAnswerEntity extends EntryRow {
  @Column({ type: "uuid", name: "referral_id" })
  referralId: string;

  @Column({ type: "text" })
  answer: HomelessnessAnswer;

  @Column({ type: "date", name: "answered_on" })
  answeredOn: string;

  @Column({ type: "text", nullable: true })
  narrative: string | null;
}
