import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";

/** What became of what a person said is wrong. */
export type RectificationOutcome = "CORRECTED" | "REFUSED" | "STATEMENT_ATTACHED";

/** One controller's answer to one thing that is said to be wrong: once, and for good. */
@Entity("rectification_answer")
export class RectificationAnswerEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "item_id" })
  itemId: string;

  @Column({ type: "uuid", name: "part_id" })
  partId: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  outcome: RectificationOutcome;

  @Column({ type: "text", nullable: true })
  reason: string | null;

  /** The entry that says it rightly now; the earlier one stays in the record's history. */
  @Column({ type: "uuid", name: "corrected_entry_id", nullable: true })
  correctedEntryId: string | null;
}
