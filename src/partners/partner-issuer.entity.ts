import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId } from "../kernel/ids.js";

/** An issuer of tokens that a partner registered, and the one algorithm it signs with. */
@Entity("partner_issuer")
export class PartnerIssuerEntity {
  @PrimaryColumn({ type: "text" })
  issuer: string;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "text" })
  algorithm: string;

  @Column({ type: "integer", name: "max_lifetime_seconds", default: 900 })
  maxLifetimeSeconds: number;
}

/** A public key of an issuer, for as long as it is valid. */
@Entity("partner_key")
export class PartnerKeyEntity {
  @PrimaryColumn({ type: "text" })
  issuer: string;

  @PrimaryColumn({ type: "text" })
  kid: string;

  @Column({ type: "text", name: "public_key_pem" })
  publicKeyPem: string;

  @Column({ type: "timestamptz", name: "valid_from" })
  validFrom: Date;

  @Column({ type: "timestamptz", name: "valid_to", nullable: true })
  validTo: Date | null;
}
