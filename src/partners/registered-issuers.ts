import { type DatabaseSession, statement } from "../db/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType } from "../policy/vocabulary.js";

const ISSUERS = statement(`
  SELECT partner_issuer.issuer, partner.id AS "partnerId", partner.agency_type AS "agencyType",
    partner_issuer.algorithm, partner_issuer.max_lifetime_seconds AS "maxLifetimeSeconds",
    partner_issuer.jwks_uri AS "jwksUri", partner_issuer.client_id AS "clientId", partner_issuer.binding,
    partner_issuer.is_single_use AS "isSingleUse", partner_issuer.may_read_schema AS "mayReadSchema",
    partner.cost_per_minute AS "costPerMinute", keys.keys
  FROM partner_issuer
  JOIN partner ON partner.id = partner_issuer.partner_id
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'kid', kid, 'publicKeyPem', public_key_pem, 'from', valid_from, 'to', valid_to
    ) ORDER BY kid), '[]') AS keys
    FROM partner_key WHERE partner_key.issuer = partner_issuer.issuer
  ) AS keys
  ORDER BY partner_issuer.issuer
`);

/** A public key by which tokens of a partner's issuer are verified; its times are as PostgreSQL writes them in JSON. */
export interface RegisteredKey {
  readonly kid: string;
  readonly publicKeyPem: string;
  readonly from: string;
  readonly to: string | null;
}

/** A partner's issuer of tokens, as the register has it. */
export interface RegisteredIssuer {
  readonly issuer: string;
  readonly partnerId: PartnerId;
  readonly agencyType: AgencyType;
  readonly algorithm: string;
  readonly maxLifetimeSeconds: number;
  /** Where the partner publishes further keys. */
  readonly jwksUri: string | null;
  readonly clientId: string | null;
  readonly binding: string;
  readonly isSingleUse: boolean;
  readonly mayReadSchema: boolean;
  readonly costPerMinute: number | null;
  readonly keys: readonly RegisteredKey[];
}

/** Reads every issuer of every partner, with its keys. Nobody is asking yet, so the session carries no claim. */
export function registeredIssuers(session: DatabaseSession): Promise<RegisteredIssuer[]> {
  return session.rows<RegisteredIssuer>(ISSUERS, []);
}
