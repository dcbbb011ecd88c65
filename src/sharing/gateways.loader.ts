import { defineLoader, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { AgencyType, DataCategory } from "../policy/vocabulary.js";

/** A statute that was recorded for a partner, by the partner's kind. */
interface RecordedGateway {
  readonly agencyType: AgencyType;
  readonly statute: string;
  readonly categories: readonly DataCategory[];
  readonly from: Date;
  readonly to: Date | null;
}

const OF_KIND = statement(`
  SELECT partner.agency_type AS "agencyType", gateway.statute, gateway.categories, gateway.valid_from AS "from",
    gateway.valid_to AS "to"
  FROM statutory_gateway AS gateway JOIN partner ON partner.id = gateway.partner_id
  WHERE partner.agency_type = ANY($1::text[]) ORDER BY gateway.statute, gateway.id
`);

/** The statutory gateways of all partners of a kind, past ones too. */
export const gatewaysOfKind = defineLoader<AgencyType, readonly RecordedGateway[]>(async (session, kinds) => {
  const byKind = groupedBy(await session.rows<RecordedGateway>(OF_KIND, [kinds]), ({ agencyType }) => agencyType);
  return kinds.map((kind) => byKind.get(kind) ?? []);
});
