import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** A duty that an authority records of itself, and that custody does not move (YOUTH-04). */
export type RecordedDuty = "LEAVING_CARE" | "SECTION_117";

/** A duty of one authority towards a person, from when it began until it ends (IDENTITY). */
@Entity("responsibility")
export class ResponsibilityEntity extends EntryRow {
  @Column({ type: "text" })
  kind: RecordedDuty;

  @Column({ type: "uuid", name: "responsible_partner_id" })
  responsiblePartnerId: PartnerId;
}
