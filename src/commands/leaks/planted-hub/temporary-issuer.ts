import { createPublicKey, generateKeyPairSync } from "node:crypto";
import type pg from "pg";
import { signToken } from "../../../auth/index.js";
import type { BearerOf } from "../callers-of.js";

const PREFIX = "urn:concordat:leak-suite:";
const KID = "leak-suite";
const LIFETIME_SECONDS = 600;

/** Registers a key that is in this process alone, for every partner, and signs with it for the attackers. */
export async function registerTemporaryIssuer(owner: pg.Client, audience: string): Promise<BearerOf> {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const publicPem = createPublicKey(privateKey).export({ type: "spki", format: "pem" });
  await owner.query(
    `INSERT INTO partner_issuer (issuer, partner_id, algorithm, max_lifetime_seconds)
     SELECT $1 || id, id, 'ES256', $2 FROM partner`,
    [PREFIX, LIFETIME_SECONDS],
  );
  await owner.query(
    `INSERT INTO partner_key (issuer, kid, public_key_pem, valid_from) SELECT $1 || id, $2, $3, 'epoch' FROM partner`,
    [PREFIX, KID, publicPem],
  );
  return ({ partner, subject, role }, purpose) =>
    signToken({
      ...{ audience, subject, role, purposes: [purpose], kid: KID, lifetimeSeconds: LIFETIME_SECONDS },
      ...{ issuer: `${PREFIX}${partner}`, issuedAt: new Date(), key: privateKey, algorithm: "ES256" },
    });
}

/** From now on, or half a minute later at most, no hub believes a token of the suite. */
export async function removeTemporaryIssuer(owner: pg.Client): Promise<void> {
  await owner.query("DELETE FROM partner_key WHERE starts_with(issuer, $1)", [PREFIX]);
  await owner.query("DELETE FROM partner_issuer WHERE starts_with(issuer, $1)", [PREFIX]);
}
