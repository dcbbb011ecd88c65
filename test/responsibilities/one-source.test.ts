import { CAST_NAMES } from "../../seeds/index.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const ASK = `{ caseload(first: 100) { edges { node {
  id demographics { responsibleAuthorityCode } responsibilities { kind areaCode }
} } } }`;
const FEWEST_SEEN = 60;

interface Known {
  readonly id: string;
  readonly demographics: { readonly responsibleAuthorityCode: string | null } | null;
  readonly responsibilities: readonly { readonly kind: string; readonly areaCode: string | null }[] | null;
}

async function caseloads(): Promise<readonly Known[]> {
  const known: Known[] = [];
  for (const name of CAST_NAMES) {
    const { body } = await (await hub().as(name)).ask(ASK);
    const { edges = [] } = body.data?.caseload ?? {};
    known.push(...edges.map(({ node }: { node: Known }) => node));
  }
  return known;
}

test("who is responsible is the same by the record and by where each person is, for all the cast know (CUST-01, CUST-04)", async () => {
  const known = (await caseloads()).filter(({ demographics, responsibilities }) => demographics && responsibilities);
  expect(new Set(known.map(({ id }) => id)).size).toBeGreaterThanOrEqual(FEWEST_SEEN);
  for (const { id, demographics, responsibilities } of known) {
    const derived = responsibilities?.find(({ kind }) => kind === "CARE_ACT")?.areaCode ?? null;
    expect([id, demographics?.responsibleAuthorityCode ?? null]).toEqual([id, derived]);
  }
});
