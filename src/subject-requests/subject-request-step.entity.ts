import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";

/** What can happen to a request as a whole: each once. */
export type RequestStepKind =
  | "IDENTITY_CHECKED"
  | "CLARIFICATION_ASKED"
  | "CLARIFICATION_ANSWERED"
  | "EXTENDED"
  | "RELEASED";
/** What can happen to one controller's part: it is completed once, and taken by whoever reviews it now. */
export type PartStepKind = "PART_TAKEN" | "PART_COMPLETED";

/** One thing that happened to a request, or to a part of it. Steps are added and never changed. */
@Entity("subject_request_step")
export class SubjectRequestStepEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "request_id" })
  requestId: string;

  @Column({ type: "uuid", name: "part_id", nullable: true })
  partId: string | null;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  kind: RequestStepKind | PartStepKind;

  /** How identity was checked, what was asked or answered, or why more time is needed. */
  @Column({ type: "text", nullable: true })
  words: string | null;

  /** In what formats it was released. */
  @Column({ type: "text", array: true, nullable: true })
  formats: string[] | null;
}
