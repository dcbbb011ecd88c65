import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";

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
export class SubjectRequestStepEntity {
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

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
