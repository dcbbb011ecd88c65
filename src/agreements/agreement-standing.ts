import type { StandingSource } from "../access/index.js";
import { statement } from "../db/index.js";
import type { AgreementFact, GatewayFact } from "../policy/vocabulary.js";

const AGREEMENTS = statement(`
  SELECT id, status, valid_from AS "from", valid_to AS "to", emergency_until AS "emergencyUntil", categories, purposes,
    max_level AS "maxLevel"
  FROM agreement WHERE partner_id = $1 ORDER BY id
`);

const GATEWAYS = statement(`
  SELECT id, purpose, categories, statute, valid_from AS "from", valid_to AS "to"
  FROM statutory_gateway WHERE partner_id = $1 ORDER BY id
`);

type Dated<Fact extends { readonly validity: unknown }> = Omit<Fact, "validity"> & { from: Date; to: Date | null };

/** The agreements and gateways that the caller's partner can rely on; policy judges which are in force. */
export const agreementStanding: StandingSource = {
  async gather(session, { partnerId }) {
    const [agreements, gateways] = await Promise.all([
      session.rows<Dated<AgreementFact>>(AGREEMENTS, [partnerId]),
      session.rows<Dated<GatewayFact>>(GATEWAYS, [partnerId]),
    ]);
    return { agreements: agreements.map(withValidity), gateways: gateways.map(withValidity) };
  },
};

function withValidity<Row extends { from: Date; to: Date | null }>({ from, to, ...fact }: Row) {
  return { ...fact, validity: { from, to } };
}
