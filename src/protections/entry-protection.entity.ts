import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { ProtectionKind } from "./protection-kinds.js";

/** What protects one entry. It is lifted, once, and never rewritten. */
@Entity("entry_protection")
export class EntryProtectionEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "entry_id" })
  entryId: string;

  @Column({ type: "text" })
  category: DataCategory;

  @Column({ type: "text" })
  kind: ProtectionKind;

  @Column({ type: "text", name: "reason_code" })
  reasonCode: string;

  @Column({ type: "text", nullable: true })
  note: string | null;

  /** The clinician behind SERIOUS_HARM. */
  @Column({ type: "text", name: "certified_by", nullable: true })
  certifiedBy: string | null;

  /** Those it was told to, beside the partner that recorded it. */
  @Column({ type: "uuid", name: "named_partner_ids", array: true })
  namedPartnerIds: PartnerId[];

  @Column({ type: "uuid", name: "set_by_user_id" })
  setByUserId: UserId;

  @Column({ type: "uuid", name: "set_by_partner_id" })
  setByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;

  @Column({ type: "timestamptz", name: "lifted_at", nullable: true })
  liftedAt: Date | null;

  @Column({ type: "text", name: "lift_reason", nullable: true })
  liftReason: string | null;

  @Column({ type: "uuid", name: "lifted_by_user_id", nullable: true })
  liftedByUserId: UserId | null;

  @Column({ type: "uuid", name: "lifted_by_partner_id", nullable: true })
  liftedByPartnerId: PartnerId | null;
}
