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

  /** Where the partner publishes its keys; null where all of them are registered here. */
  @Column({ type: "text", name: "jwks_uri", nullable: true })
  jwksUri: string | null;

  @Column({ type: "text", name: "client_id", nullable: true })
  clientId: string | null;

  @Column({ type: "text", default: "NONE" })
  binding: string;

  @Column({ type: "boolean", name: "is_single_use", default: false })
  isSingleUse: boolean;

  @Column({ type: "boolean", name: "may_read_schema", default: false })
  mayReadSchema: boolean;
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

/** The id of a token or a proof that has been used and may not be used again, until it is dead by itself. */
@Entity("used_once")
export class UsedOnceEntity {
  /** Whose id it is: an issuer's or a key's. */
  @PrimaryColumn({ type: "text" })
  maker: string;

  @PrimaryColumn({ type: "text" })
  id: string;

  @Column({ type: "timestamptz", name: "dead_at" })
  deadAt: Date;
}
