import type { StandingSource } from "../access/index.js";
import { type DatabaseSession, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AgreementFact, GatewayFact } from "../policy/vocabulary.js";

const AGREEMENTS = statement(`
  SELECT partner_id AS "partnerId", id, status, valid_from AS "from", valid_to AS "to", emergency_until AS "emergencyUntil", categories, purposes,
    max_level AS "maxLevel"
  FROM agreement WHERE partner_id = ANY($1::uuid[]) ORDER BY id
`);

const GATEWAYS = statement(`
  SELECT partner_id AS "partnerId", id, purpose, categories, statute, valid_from AS "from", valid_to AS "to"
  FROM statutory_gateway WHERE partner_id = ANY($1::uuid[]) ORDER BY id
`);

type Dated<Fact extends { readonly validity: unknown }> = Omit<Fact, "validity"> & {
  partnerId: PartnerId;
  from: Date;
  to: Date | null;
};

/** The agreements and gateways that the caller's partner can rely on; policy judges which are in force. */
export const agreementStanding: StandingSource = {
  async gather(session, { partnerId }) {
    return (await standingOf(session, [partnerId])).get(partnerId) ?? {};
  },
  gatherEach: standingOf,
};

async function standingOf(session: DatabaseSession, partners: readonly PartnerId[]) {
  const [agreements, gateways] = await Promise.all([
    session.rows<Dated<AgreementFact>>(AGREEMENTS, [partners]),
    session.rows<Dated<GatewayFact>>(GATEWAYS, [partners]),
  ]);
  const [agreementsOf, gatewaysOf] = [groupedBy(agreements, partnerOf), groupedBy(gateways, partnerOf)];
  return new Map(
    partners.map((partner) => [
      partner,
      {
        agreements: (agreementsOf.get(partner) ?? []).map(withValidity),
        gateways: (gatewaysOf.get(partner) ?? []).map(withValidity),
      },
    ]),
  );
}

function partnerOf({ partnerId }: { readonly partnerId: PartnerId }): PartnerId {
  return partnerId;
}

function withValidity<Row extends { partnerId: PartnerId; from: Date; to: Date | null }>(row: Row) {
  const { partnerId: _partner, from, to, ...fact } = row;
  return { ...fact, validity: { from, to } };
}
