import fc from "fast-check";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { decide } from "../../src/policy/decide.js";
import { DATA_CATEGORIES } from "../../src/policy/vocabulary.js";
import { CATEGORIES } from "./reference/policy-data.js";
import { released } from "./reference/released.js";
import { type Situation, situations } from "./support/arbitrary.js";
import { toldOf } from "./support/told-of.js";

const matrix = loadAccessMatrix();

/** What the hub's own policy comes to, in the words of the reference. */
function byPolicy({ request, facts }: Situation) {
  const { level, scope } = decide(request, facts, matrix);
  return { level, isOwnAlone: level !== "NONE" && scope === "OWN" };
}

test("the reference knows the categories that policy knows", () => {
  expect(CATEGORIES).toEqual(DATA_CATEGORIES);
});

test("for any caller, person and facts, policy releases what the domain guide alone comes to (3.5)", () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const { personId, principal, category } = situation.request;
      const asking = { user: principal.userId, purpose: principal.purpose };
      expect(byPolicy(situation)).toEqual(released(toldOf(situation), asking, personId, category));
    }),
    { numRuns: 5000 },
  );
});
