import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AllegedSource } from "./safeguarding-concern.entity.js";

/** An enquiry into a concern: who leads, and who carries it out (SAFEGUARDING, SAFE-01 to SAFE-05). */
@Entity("safeguarding_enquiry")
export class SafeguardingEnquiryEntity extends EntryRow {
  @Column({ type: "uuid", name: "concern_id" })
  concernId: string;

  @Column({ type: "uuid", name: "lead_partner_id" })
  leadPartnerId: PartnerId;

  @Column({ type: "uuid", name: "caused_to_partner_id", nullable: true })
  causedToPartnerId: PartnerId | null;

  @Column({ type: "text" })
  source: AllegedSource;

  @Column({ type: "uuid", name: "source_partner_id", nullable: true })
  sourcePartnerId: PartnerId | null;

  @Column({ type: "text" })
  question: string;

  @Column({ type: "text", nullable: true })
  wishes: string | null;

  @Column({ type: "text", name: "no_wishes_reason", nullable: true })
  noWishesReason: string | null;
}
