import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** What a partner may still leave when it may read nothing (NEV-10). */
export type SubmissionKind = "INCIDENT_COOPERATION" | "HANDOVER_NOTE" | "RETURNED_RECORD";

/** Something that one partner left for another. It names nobody the hub knows: the reference is the sender's own. */
@Entity("inbox_submission")
export class SubmissionEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "text" })
  kind: SubmissionKind;

  @Column({ type: "uuid", name: "to_partner_id" })
  toPartnerId: PartnerId;

  @Column({ type: "text", name: "subject_reference" })
  subjectReference: string;

  @Column({ type: "text", name: "words" })
  text: string;
}
