import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** The nine characteristics of the Equality Act 2010 s4, and culture beside them. */
export type CharacteristicKind =
  | "AGE"
  | "DISABILITY"
  | "GENDER_REASSIGNMENT"
  | "MARRIAGE_AND_CIVIL_PARTNERSHIP"
  | "PREGNANCY_AND_MATERNITY"
  | "RACE"
  | "RELIGION_OR_BELIEF"
  | "SEX"
  | "SEXUAL_ORIENTATION"
  | "CULTURE";

/** What the person says they are, apart from the need that follows from it (EQUALITY). */
@Entity("equality_characteristic")
export class EqualityCharacteristicEntity extends EntryRow {
  @Column({ type: "text" })
  kind: CharacteristicKind;

  @Column({ type: "text" })
  description: string;

  @Column({ type: "text", nullable: true })
  need: string | null;
}
