import { type DatabaseSession, statement } from "../db/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType } from "../policy/vocabulary.js";

const ISSUERS = statement(`
  SELECT partner_issuer.issuer, partner.id AS "partnerId", partner.agency_type AS "agencyType",
    partner_issuer.algorithm, partner_issuer.max_lifetime_seconds AS "maxLifetimeSeconds",
    partner_key.kid, partner_key.public_key_pem AS "publicKeyPem",
    partner_key.valid_from AS "from", partner_key.valid_to AS "to"
  FROM partner_issuer
  JOIN partner ON partner.id = partner_issuer.partner_id
  JOIN partner_key ON partner_key.issuer = partner_issuer.issuer
`);

/** A public key by which tokens of a partner's issuer are verified. */
export interface RegisteredKey {
  readonly issuer: string;
  readonly partnerId: PartnerId;
  readonly agencyType: AgencyType;
  readonly algorithm: string;
  readonly maxLifetimeSeconds: number;
  readonly kid: string;
  readonly publicKeyPem: string;
  readonly from: Date;
  readonly to: Date | null;
}

/** Reads every registered key of every partner. Nobody is asking yet, so the session carries no claim. */
export function registeredKeys(session: DatabaseSession): Promise<RegisteredKey[]> {
  return session.rows<RegisteredKey>(ISSUERS, []);
}
