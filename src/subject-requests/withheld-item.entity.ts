import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { ExemptionCode } from "./exemptions.js";

/** One entry that a reviewer kept from the person, and under which exemption. */
@Entity("withheld_item")
export class WithheldItemEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "part_id" })
  partId: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "entry_id" })
  entryId: string;

  @Column({ type: "text", name: "entry_kind" })
  entryKind: string;

  @Column({ type: "text" })
  category: DataCategory;

  @Column({ type: "text" })
  exemption: ExemptionCode;

  @Column({ type: "text", name: "certified_by", nullable: true })
  certifiedBy: string | null;

  @Column({ type: "text" })
  reason: string;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
