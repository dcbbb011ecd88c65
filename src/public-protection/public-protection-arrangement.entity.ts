import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";

/**
 * How a person is managed under multi-agency public protection arrangements (PUBLIC_PROTECTION).
 *
 * It has no column for minutes or an account of risk: these do not belong in the hub at all.
 */
@Entity("public_protection_arrangement")
export class PublicProtectionArrangementEntity extends EntryRow {
  @Column({ type: "integer", name: "mappa_category" })
  category: number;

  @Column({ type: "integer", name: "mappa_level" })
  level: number;

  @Column({ type: "uuid", name: "lead_partner_id" })
  leadPartnerId: PartnerId;

  @Column({ type: "text", name: "contact_name" })
  contactName: string;

  @Column({ type: "date", name: "review_due" })
  reviewDue: string;
}
