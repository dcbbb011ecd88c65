import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { type Decision, decide } from "../../src/policy/decide.js";
import { DENIAL_CODES, partnerReason, REASON_CODES, sentenceFor, stepOf } from "../../src/policy/reason.js";
import {
  AGENCY_TYPES,
  type ConsentFact,
  DATA_CATEGORIES,
  type PersonFacts,
  ROLES,
} from "../../src/policy/vocabulary.js";
import { EVERYDAY } from "./support/everyday.js";
import { caller, consent, exclusion, facts, OTHER_USER, question, relationship } from "./support/facts.js";

const matrix = loadAccessMatrix();
const STAFF = ROLES.filter((role) => role !== "PERSON" && role !== "PROXY" && role !== "IG_LEAD");

/** All that a partner learns of a decision: the level, the scope, the reason it may be told, and the clause. */
function told({ effect, level, scope, reason, clause }: Decision): string {
  return [effect, level, scope, partnerReason(reason), clause].join(" ");
}

/** What every kind of agency and role is told in every category. */
function allThatIsTold(person: (everyday: PersonFacts) => Partial<PersonFacts>): string[] {
  return AGENCY_TYPES.flatMap((agencyType) => {
    const { purpose, relationship: kind } = EVERYDAY[agencyType];
    const everyday = facts({ person: { relationships: [relationship({ kind })] } });
    const known = facts({ person: { ...everyday.person, ...person(everyday.person) } });
    return STAFF.flatMap((role) =>
      DATA_CATEGORIES.map((category) =>
        told(decide(question({ category, principal: caller({ agencyType, role, purpose }) }), known, matrix)),
      ),
    );
  });
}

const decided = (change: Partial<ConsentFact>) => () => ({ consents: [consent(change)] });

test("no partner can tell a refusal from a consent that nobody ever gave", () => {
  expect(allThatIsTold(decided({ stance: "REFUSAL" }))).toEqual(allThatIsTold(() => ({})));
});

test("no partner can tell a protected address from an objection about the address", () => {
  const aboutAddress = decided({ stance: "OBJECTION", categories: ["CONTACT"] });
  const shut = (lines: string[]) => lines.filter((line) => line.includes(" CONTACT x ") && !/: .c/.test(line));
  expect(shut(allThatIsTold(() => ({ isAddressProtected: true })))).toEqual(shut(allThatIsTold(aboutAddress)));
});

test("where a statute alone opens the address, no partner can tell a protected one from a gateway that is missing", () => {
  const byStatute = (lines: string[]) => lines.filter((line) => / CONTACT x \w+: .c\*?$/.test(line));
  const shut = byStatute(allThatIsTold(() => ({ isAddressProtected: true })));
  expect(shut.some((line) => line.startsWith("DENY NONE ALL NO_GATEWAY "))).toBe(true);
  expect(shut).toEqual(byStatute(allThatIsTold(() => ({}))));
});

test("where consent alone opens, no partner can tell an objection from no consent", () => {
  const byConsent = (lines: string[]) => lines.filter((line) => /: .b\*?$/.test(line));
  const objected = byConsent(allThatIsTold(decided({ stance: "OBJECTION" })));
  expect(objected.length).toBeGreaterThan(100);
  expect(objected).toEqual(byConsent(allThatIsTold(() => ({}))));
});

test("where the continuity minimum is all there is, no partner can tell that the person objected", () => {
  const toCustody = (lines: string[]) => lines.filter((line) => line.includes("CARE_PLAN x PRISON: "));
  const objected = toCustody(allThatIsTold(decided({ stance: "OBJECTION" })));
  expect(objected.some((line) => line.startsWith("PERMIT SUMMARY"))).toBe(true);
  expect(objected).toEqual(toCustody(allThatIsTold(() => ({}))));
});

test("a user who is kept out is told what a stranger is told", () => {
  const stranger = allThatIsTold(() => ({ relationships: [] }));
  expect(allThatIsTold(() => ({ exclusions: [exclusion()] }))).toEqual(stranger);
  const restricted = exclusion({ kind: "RESTRICTED_TO", userId: OTHER_USER });
  expect(allThatIsTold(() => ({ exclusions: [restricted] }))).toEqual(stranger);
  expect(allThatIsTold(() => ({ exclusions: [exclusion()], relationships: [] }))).toEqual(stranger);
});

test("what a partner may be told hides nothing further", () => {
  for (const reason of REASON_CODES) expect(partnerReason(partnerReason(reason))).toBe(partnerReason(reason));
});

test("every reason has a sentence and a step, and refusals are listed in the order they are looked for", () => {
  for (const reason of REASON_CODES) expect(sentenceFor(reason)).toMatch(/^[A-Z].*\.$/);
  const steps = DENIAL_CODES.map(stepOf);
  expect(steps).toEqual([...steps].sort((one, other) => one - other));
  expect(steps.every((step) => [1, 2, 3, 5, 9].includes(step))).toBe(true);
});
