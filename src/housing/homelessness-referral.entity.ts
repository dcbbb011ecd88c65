import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** A referral under the duty to refer, with the person's three agreements (HOUSING; Housing Act 1996 s213B). */
@Entity("homelessness_referral")
export class HomelessnessReferralEntity extends EntryRow {
  @Column({ type: "uuid", name: "referred_to_partner_id" })
  referredToPartnerId: PartnerId;

  @Column({ type: "date", name: "consented_on" })
  consentedOn: string;

  @Column({ type: "boolean", name: "chose_authority" })
  choseAuthority: boolean;

  @Column({ type: "boolean", name: "contact_details_agreed" })
  contactDetailsAgreed: boolean;

  @Column({ type: "date", name: "expected_homeless_on", nullable: true })
  expectedHomelessOn: string | null;

  @Column({ type: "text", nullable: true })
  narrative: string | null;
}
