import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PersonId, RelationshipId } from "../kernel/ids.js";

/** What may come of a planned move. Each happens once at most. */
export type StepName =
  | "FIRST_AUTHORITY_NOTIFIED"
  | "SECOND_AUTHORITY_NOTIFIED"
  | "ACCEPTED"
  | "DEPARTED"
  | "ARRIVED"
  | "CANCELLED";

/** One thing that came of a planned move: when it happened, who recorded it, and the relationship that it opened. */
@Entity("move_step")
export class MoveStepEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "move_id" })
  moveId: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  /** The version that the move has since: the plan itself is version 1. */
  @Column({ type: "integer" })
  number: number;

  @Column({ type: "text" })
  step: StepName;

  /** Of a departure, the risk assessment that travels along (RISK-01); of a cancellation, why. */
  @Column({ type: "text", nullable: true })
  words: string | null;

  @Column({ type: "uuid", name: "relationship_id", nullable: true })
  relationshipId: RelationshipId | null;
}
