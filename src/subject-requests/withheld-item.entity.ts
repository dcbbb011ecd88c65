import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { ExemptionCode } from "./exemptions.js";

/** One entry that a reviewer kept from the person, and under which exemption. */
@Entity("withheld_item")
export class WithheldItemEntity extends RecordedRow {
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
}
