import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";

/** One thing that a person says is wrong in what is held about them, and what would be right (UK GDPR Article 16). */
@Entity("rectification_item")
export class RectificationItemEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "request_id" })
  requestId: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  /** Its place among what is said in the request, from 1. */
  @Column({ type: "integer" })
  place: number;

  @Column({ type: "text" })
  category: DataCategory;

  /** Null where whoever asks named no entry, or could not know which. */
  @Column({ type: "uuid", name: "entry_id", nullable: true })
  entryId: string | null;

  @Column({ type: "text", name: "said_wrong" })
  saidWrong: string;

  @Column({ type: "text", name: "said_right" })
  saidRight: string;

  /** The controllers that answer for it. */
  @Column({ type: "uuid", array: true, name: "routed_to_partner_ids" })
  routedToPartnerIds: PartnerId[];

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
