import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** The ten kinds of abuse and neglect of the Care Act guidance. */
export type AbuseKind =
  | "PHYSICAL"
  | "DOMESTIC"
  | "SEXUAL"
  | "PSYCHOLOGICAL"
  | "FINANCIAL"
  | "MODERN_SLAVERY"
  | "DISCRIMINATORY"
  | "ORGANISATIONAL"
  | "NEGLECT"
  | "SELF_NEGLECT";

/** From whom harm is said to come. A partner is named where its staff are the alleged source (NEV-03). */
export type AllegedSource = "PARTNER_STAFF" | "FAMILY_OR_CARER" | "ANOTHER_PERSON" | "THE_PERSON" | "NOT_KNOWN";

/** A worry that somebody may be harming or neglecting a person (SAFEGUARDING). It stays its author's. */
@Entity("safeguarding_concern")
export class SafeguardingConcernEntity extends EntryRow {
  @Column({ type: "text", array: true })
  kinds: AbuseKind[];

  @Column({ type: "text" })
  source: AllegedSource;

  @Column({ type: "uuid", name: "source_partner_id", nullable: true })
  sourcePartnerId: PartnerId | null;

  @Column({ type: "text" })
  description: string;

  @Column({ type: "text", nullable: true })
  wishes: string | null;

  @Column({ type: "text", name: "no_wishes_reason", nullable: true })
  noWishesReason: string | null;
}
