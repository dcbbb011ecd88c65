import { Column, Entity, PrimaryColumn } from "typeorm";
import type { AgreementId, PartnerId } from "../kernel/ids.js";
import type { AgreementFact, DataCategory, Level, Purpose } from "../policy/vocabulary.js";

export type AgreementStatus = AgreementFact["status"];

/** An information sharing agreement: what one partner may be let into, for which purposes, from when to when. */
@Entity("agreement")
export class AgreementEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: AgreementId;

  @Column({ type: "text", unique: true })
  reference: string;

  @Column({ type: "text" })
  title: string;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "uuid", name: "lead_partner_id" })
  leadPartnerId: PartnerId;

  @Column({ type: "text", name: "oversight_owner" })
  oversightOwner: string;

  @Column({ type: "text" })
  status: AgreementStatus;

  @Column({ type: "text", name: "status_reason", nullable: true })
  statusReason: string | null;

  @Column({ type: "date", name: "signed_on", nullable: true })
  signedOn: string | null;

  @Column({ type: "timestamptz", name: "valid_from" })
  validFrom: Date;

  @Column({ type: "timestamptz", name: "valid_to", nullable: true })
  validTo: Date | null;

  @Column({ type: "date", name: "review_due" })
  reviewDue: string;

  @Column({ type: "timestamptz", name: "emergency_until", nullable: true })
  emergencyUntil: Date | null;

  @Column({ type: "text", name: "emergency_authorised_by", nullable: true })
  emergencyAuthorisedBy: string | null;

  @Column({ type: "text", array: true })
  categories: DataCategory[];

  @Column({ type: "text", array: true })
  purposes: Purpose[];

  @Column({ type: "text", name: "max_level" })
  maxLevel: Level;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** A statutory gateway that lets one partner in for one purpose (basis c). */
@Entity("statutory_gateway")
export class StatutoryGatewayEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "text" })
  purpose: Purpose;

  @Column({ type: "text", array: true })
  categories: DataCategory[];

  @Column({ type: "text" })
  statute: string;

  @Column({ type: "timestamptz", name: "valid_from" })
  validFrom: Date;

  @Column({ type: "timestamptz", name: "valid_to", nullable: true })
  validTo: Date | null;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
