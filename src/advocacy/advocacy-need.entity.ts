import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** What an advocate is for: always a named process (domain guide 2.4). */
export type AdvocacyProcess =
  | "ASSESSMENT"
  | "PLANNING"
  | "REVIEW"
  | "SAFEGUARDING"
  | "CONTINUING_HEALTHCARE"
  | "MENTAL_CAPACITY"
  | "COMPLAINT";

/** Whether a person has substantial difficulty in being involved in a process (ADVOCACY, ADV-01; Care Act 2014 s67). */
@Entity("advocacy_need")
export class AdvocacyNeedEntity extends EntryRow {
  @Column({ type: "text" })
  process: AdvocacyProcess;

  @Column({ type: "boolean", name: "has_substantial_difficulty" })
  hasSubstantialDifficulty: boolean;

  /** Somebody fit to speak for the person, who is content with it and no paid carer of theirs. */
  @Column({ type: "text", name: "appropriate_person", nullable: true })
  appropriatePerson: string | null;

  @Column({ type: "text" })
  narrative: string;
}
