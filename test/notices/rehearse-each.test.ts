import { personId } from "../../seeds/index.js";
import type { HubContext, SupposedPartner } from "../../src/access/index.js";
import { NO_USER, type PersonId } from "../../src/kernel/ids.js";
import { TimeBudget } from "../../src/kernel/time-budget.js";
import { DATA_CATEGORIES, type Principal, PURPOSES } from "../../src/policy/vocabulary.js";
import { contextFor } from "../../src/server/request-context.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const PEOPLE = ["daniel-marsh", "keith-rowlands", "hannah-wilde", "ronald-hughes", "gareth-lloyd", "leon-baptiste"];
const NOBODY = { userId: NO_USER, role: "PRACTITIONER", team: null, actsForPersonId: null } as const;

let context: HubContext;
let partners: readonly SupposedPartner[];

beforeAll(async () => {
  const { token } = await hub().as("council");
  const budget = new TimeBudget(60_000, () => performance.now());
  const head = { requestId: "rehearse-each", authorization: `Bearer ${token}`, purpose: undefined, budget };
  context = await contextFor(head, hub().hub.parts);
  partners = (await hub().owner.query('SELECT id, agency_type AS "agencyType" FROM partner ORDER BY id')).rows;
  // PostgreSQL ends a transaction in which nothing happens.
  await context.session.end();
});
afterEach(() => context.session.end());

/** What one partner would be given, asked by itself: the judgement that explains access and previews consents. */
async function askedAlone({ id: partnerId, agencyType }: SupposedPartner, person: PersonId) {
  const principal: Principal = { partnerId, agencyType, purpose: "DIRECT_CARE", hasSecondFactor: false, ...NOBODY };
  const { rows } = await hub().owner.query<{ joinedAt: Date; isPartnerActive: boolean }>(
    `SELECT joined_at AS "joinedAt", status = 'ACTIVE' AS "isPartnerActive" FROM partner WHERE id = $1`,
    [partnerId],
  );
  const [{ joinedAt, isPartnerActive } = { joinedAt: hub().now, isPartnerActive: false }] = rows;
  const standing = { isUserActive: true, isPartnerActive, partnerJoinedAt: joinedAt };
  return context.rehearse({ principal, at: context.now, standing }, person);
}

test.each(PEOPLE)(
  "of %s every partner, supposed with the others, is decided about as if it asked alone",
  async (key) => {
    const person = personId(key);
    const together = await context.rehearseEach(partners, person);
    let permits = 0;
    for (const [place, partner] of partners.entries()) {
      const alone = await askedAlone(partner, person);
      for (const purpose of PURPOSES) {
        for (const category of DATA_CATEGORIES) {
          const decision = alone.asking(purpose).decide(category);
          expect(together[place]?.asking(purpose).decide(category)).toEqual(decision);
          if (decision.effect === "PERMIT") permits += 1;
        }
      }
    }
    expect(permits).toBeGreaterThan(0);
  },
);
