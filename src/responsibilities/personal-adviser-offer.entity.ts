import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { UserId } from "../kernel/ids.js";

/** What a young person said to the offer of a personal adviser. */
export type AdviserAnswer = "WANTED" | "NOT_WANTED";

/** The offer of a personal adviser to somebody who left care, their answer, and until when it stands (YOUTH-05). */
@Entity("personal_adviser_offer")
export class PersonalAdviserOfferEntity extends EntryRow {
  @Column({ type: "date", name: "offered_on" })
  offeredOn: string;

  @Column({ type: "text", nullable: true })
  answer: AdviserAnswer | null;

  @Column({ type: "date", name: "answered_on", nullable: true })
  answeredOn: string | null;

  @Column({ type: "uuid", name: "adviser_user_id", nullable: true })
  adviserUserId: UserId | null;

  @Column({ type: "date", name: "ends_on" })
  endsOn: string;
}
