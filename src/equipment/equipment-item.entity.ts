import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** What kind of thing it is, of which it follows who answers for it by default (EQUIP-02, EQUIP-03). */
export type EquipmentKind = "FIXTURE" | "ADAPTATION" | "AID" | "MOVEABLE";

/** A piece of equipment or an adaptation that helps the person, and the one partner that answers for it (EQUIPMENT). */
@Entity("equipment_item")
export class EquipmentItemEntity extends EntryRow {
  @Column({ type: "text" })
  kind: EquipmentKind;

  @Column({ type: "text" })
  name: string;

  @Column({ type: "text", nullable: true })
  details: string | null;

  @Column({ type: "uuid", name: "responsible_partner_id" })
  responsiblePartnerId: PartnerId;

  /** Who would answer for it by default; null where nobody could be told. */
  @Column({ type: "uuid", name: "default_partner_id", nullable: true })
  defaultPartnerId: PartnerId | null;

  @Column({ type: "text", name: "departure_reason", nullable: true })
  departureReason: string | null;

  @Column({ type: "uuid", name: "agreed_with_partner_id", nullable: true })
  agreedWithPartnerId: PartnerId | null;
}
