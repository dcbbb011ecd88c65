import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** How long is expected, from the least. */
export type Prognosis = "DAYS" | "WEEKS" | "MONTHS" | "A_YEAR_OR_MORE" | "UNCERTAIN";
export type WishAbout =
  | "PLACE_OF_CARE"
  | "PLACE_OF_DEATH"
  | "RESUSCITATION"
  | "TREATMENT"
  | "PEOPLE"
  | "FAITH_AND_CUSTOM"
  | "OTHER";
export type ConsideredBy = "PRISON_MANAGERS" | "PRISON_HEALTHCARE";
export type TellingOccasion = "TERMINAL_DIAGNOSIS" | "SIGNIFICANT_DETERIORATION";
export type TellingOutcome = "TELL" | "DO_NOT_TELL" | "NOT_CONSIDERED";
export type ConsentAnswer = "GIVEN" | "REFUSED" | "COULD_NOT_BE_ASKED" | "NOT_ASKED";

/** An illness from which the person may not recover (TERMINAL_ILLNESS). */
@Entity("terminal_illness")
export class TerminalIllnessEntity extends EntryRow {
  @Column({ type: "text" })
  diagnosis: string;

  @Column({ type: "text", name: "snomed_code", nullable: true })
  snomedCode: string | null;

  @Column({ type: "text" })
  prognosis: Prognosis;

  @Column({ type: "text" })
  narrative: string;

  /** When the person was told; null while they have not been. */
  @Column({ type: "date", name: "person_told_on", nullable: true })
  personToldOn: string | null;
}

/** What the person wishes for the end of their life (TERMINAL_ILLNESS). */
@Entity("end_of_life_wish")
export class EndOfLifeWishEntity extends EntryRow {
  @Column({ type: "text" })
  about: WishAbout;

  @Column({ type: "text", name: "in_short" })
  inShort: string;

  @Column({ type: "text", nullable: true })
  words: string | null;
}

/** Whether it was considered to tell the council, and what came of it (EOL-04). It opens no door by itself. */
@Entity("telling_decision")
export class TellingDecisionEntity extends EntryRow {
  @Column({ type: "text", name: "considered_by" })
  consideredBy: ConsideredBy;

  @Column({ type: "text" })
  occasion: TellingOccasion;

  @Column({ type: "text" })
  outcome: TellingOutcome;

  @Column({ type: "text", name: "consent_answer" })
  consentAnswer: ConsentAnswer;

  @Column({ type: "text" })
  reason: string;

  @Column({ type: "text", nullable: true })
  assessment: string | null;

  @Column({ type: "text", name: "legal_basis", nullable: true })
  legalBasis: string | null;
}
