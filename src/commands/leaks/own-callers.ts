import type pg from "pg";
import { staffEntry } from "../../../seeds/agencies/staff.js";
import { partnerId } from "../../../seeds/ids.js";
import { CAST, CAST_NAMES, type CastName } from "../../../seeds/index.js";
import type { AgencyType, Purpose } from "../../policy/vocabulary.js";
import { type Attacker, type Company, callersOf } from "./callers-of.js";
import type { LeakCaller } from "./matrix-says.js";

type TokenOf = (name: CastName, purpose: Purpose) => string;

const ONE_OF_EACH: readonly CastName[] = [
  ...(["council", "prison-healthcare", "prison", "probation", "icb", "police", "hospital", "housing"] as const),
  ...(["care-provider", "dwp", "advocate", "ig-lead", "person", "prison-public-protection"] as const),
];

/** The cast as attackers. */
export async function ownCallers(owner: pg.Client, tokenOf: TokenOf, company: Company): Promise<LeakCaller[]> {
  const names = company.isThorough ? CAST_NAMES : ONE_OF_EACH;
  const types = await agencyTypes(owner);
  const attackers = names.map((name): Attacker => {
    const { subject, purposes } = CAST[name];
    const partner = partnerId(CAST[name].partner);
    const agencyType = types.get(partner);
    if (!agencyType) throw new Error("the county has no such partner");
    return { name, partner, agencyType, subject, role: staffEntry(subject).role, purposes };
  });
  return callersOf(owner, attackers, ({ name }, purpose) => tokenOf(name as CastName, purpose), company);
}

async function agencyTypes(owner: pg.Client): Promise<ReadonlyMap<string, AgencyType>> {
  const { rows } = await owner.query<{ id: string; type: AgencyType }>("SELECT id, agency_type AS type FROM partner");
  return new Map(rows.map(({ id, type }) => [id, type]));
}
