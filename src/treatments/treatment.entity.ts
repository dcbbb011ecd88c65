import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { DataCategory } from "../policy/vocabulary.js";

export type AllergySeverity = "MILD" | "MODERATE" | "LIFE_THREATENING";
/** A category of which the name of a medicine would give something away. */
export type RevealedCategory = Extract<DataCategory, "MENTAL_HEALTH" | "SUBSTANCE_MISUSE" | "TERMINAL_ILLNESS">;
export type TreatmentRequirement = "DRUG_REHABILITATION" | "ALCOHOL_TREATMENT";
export type Attendance = "NOT_STARTED" | "ATTENDING" | "PARTLY" | "NOT_ATTENDING";

/** A medicine the person takes (MEDICATION). */
@Entity("medicine")
export class MedicineEntity extends EntryRow {
  @Column({ type: "text" })
  name: string;

  @Column({ type: "text", name: "in_short" })
  inShort: string;

  @Column({ type: "text" })
  dose: string;

  @Column({ type: "text", nullable: true })
  reason: string | null;

  @Column({ type: "boolean", name: "is_life_critical" })
  isLifeCritical: boolean;

  /** Methadone tells of drugs, a syringe driver of the end: whoever may not read that may not know of the medicine. */
  @Column({ type: "text", nullable: true })
  reveals: RevealedCategory | null;

  @Column({ type: "date", name: "until_on", nullable: true })
  untilOn: string | null;
}

/** What the person must not be given (MEDICATION). */
@Entity("allergy")
export class AllergyEntity extends EntryRow {
  @Column({ type: "text" })
  substance: string;

  @Column({ type: "text" })
  severity: AllergySeverity;

  @Column({ type: "text", nullable: true })
  reaction: string | null;
}

/** Treatment for drugs or alcohol (SUBSTANCE_MISUSE). Another category, so another table. */
@Entity("substance_treatment")
export class SubstanceTreatmentEntity extends EntryRow {
  @Column({ type: "text", array: true })
  substances: string[];

  @Column({ type: "text" })
  programme: string;

  @Column({ type: "text" })
  narrative: string;

  /** What a court ordered; null when it is voluntary. */
  @Column({ type: "text", nullable: true })
  requirement: TreatmentRequirement | null;

  @Column({ type: "text", nullable: true })
  attendance: Attendance | null;
}
