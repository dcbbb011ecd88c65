import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PersonId, UserId } from "../kernel/ids.js";

/** What governance looks into: what one of its users did, or what was done with a record that its partner controls. */
@Entity("investigation")
export class InvestigationEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "subject_user_id", nullable: true })
  subjectUserId: UserId | null;

  @Column({ type: "uuid", name: "person_id", nullable: true })
  personId: PersonId | null;

  @Column({ type: "text" })
  reason: string;

  /** Set where what is looked into is told to the person only when the investigation is closed. */
  @Column({ type: "text", name: "kept_from_person_because", nullable: true })
  keptFromPersonBecause: string | null;
}

/** Something written down in the course of an investigation. It is never changed. */
@Entity("investigation_note")
export class InvestigationNoteEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "investigation_id" })
  investigationId: string;

  @Column({ type: "text" })
  words: string;
}
