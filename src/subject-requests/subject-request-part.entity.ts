import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId } from "../kernel/ids.js";

/** The part of a request that one controller answers for: what it holds itself. */
@Entity("subject_request_part")
export class SubjectRequestPartEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "request_id" })
  requestId: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  /** False where the person must not learn from the part that this controller has anything to do with them. */
  @Column({ type: "boolean", name: "is_told" })
  isTold: boolean;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
