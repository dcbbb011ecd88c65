import fc from "fast-check";
import type { CapacityFinding, Power, WhoMayDecide } from "../../src/capacity/index.js";
import { type BelievedRow, factsOf } from "../../src/consents/weighed-consents.js";
import { closingDecision, coveringPermit } from "../../src/policy/checks/consent.js";
import { type ConsentFact, type DataCategory, LEVELS, type Purpose } from "../../src/policy/vocabulary.js";
import { caller, OUR_PARTNER, PERSON, question } from "../policy/support/facts.js";

/** Histories are short and crowded: few days, few categories, few deciders, so that they meet. */
const day = (of: number): Date => new Date(Date.UTC(2030, 0, of));
const days = fc.integer({ min: 1, max: 12 }).map(day);
const CATEGORIES = ["MENTAL_HEALTH", "CARE_PLAN", "FAMILY"] as const satisfies readonly DataCategory[];
const PURPOSES = ["CARE_MANAGEMENT", "DIRECT_CARE"] as const satisfies readonly Purpose[];
const HOLDERS = ["ann", "bob"];

const decider = fc.constantFrom(
  ...(["PERSON", "ATTORNEY", "BEST_INTERESTS", "PARENTAL_RESPONSIBILITY", "COURT"] as const).map((deciderKind) => ({
    deciderKind,
    capacityBasis: deciderKind === "ATTORNEY" || deciderKind === "BEST_INTERESTS" ? "LACKS_CAPACITY" : "PRESUMED",
    authorityReference: "REF",
    authorityId: deciderKind === "ATTORNEY" ? "power" : "best",
  })),
);
const outcome = fc.constantFrom(
  { status: "GIVEN", decision: "PERMIT", isObjection: false },
  { status: "REFUSED", decision: "DENY", isObjection: false },
  { status: "REFUSED", decision: "DENY", isObjection: true },
  { status: "WITHDRAWN", decision: "DENY", isObjection: false },
);

const row = fc
  .record({
    id: fc.uuid(),
    deciding: decider,
    outcome,
    deciderName: fc.constantFrom(...HOLDERS),
    categories: fc.subarray([...CATEGORIES], { minLength: 1 }),
    purposes: fc.subarray([...PURPOSES], { minLength: 1 }),
    maxLevel: fc.constantFrom("SUMMARY", "WRITE"),
    eventAt: days,
    validTo: fc.option(days),
    wasUnder16: fc.boolean(),
  })
  .map(({ deciding, outcome: { ...said }, eventAt, ...more }) => ({
    ...{ personId: PERSON, kind: "INFORMATION_SHARING", version: 1, validFrom: eventAt, eventAt, recordedAt: eventAt },
    ...{ afterDeath: null, recipients: [{ kind: "PARTNER", partnerId: OUR_PARTNER }] },
    ...{ ...deciding, ...said, ...more },
  })) as unknown as fc.Arbitrary<BelievedRow>;
const histories = fc.array(row, { maxLength: 6 });

const finding = fc
  .record({ id: fc.uuid(), from: days, to: fc.option(days), recordedAt: days, hasCapacity: fc.boolean() })
  .map((found): CapacityFinding => ({ ...found, concerns: "INFORMATION_SHARING" }));
const power = fc
  .record({
    from: days,
    to: fc.option(days),
    appointment: fc.constantFrom("JOINTLY", "JOINTLY_AND_SEVERALLY"),
    left: fc.subarray([...CATEGORIES]),
  })
  .map(({ left, ...more }) => ({
    ...{ id: "power", kind: "ATTORNEY_HEALTH_AND_WELFARE", reference: "REF", holders: HOLDERS, wasMadeByAdult: true },
    ...{ excludedCategories: left, excludedPurposes: [], ...more },
  })) as fc.Arbitrary<Power>;
const deciders: fc.Arbitrary<WhoMayDecide> = fc
  .record({ findings: fc.array(finding, { maxLength: 4 }), powers: fc.array(power, { maxLength: 1 }) })
  .map((known) => ({
    ...known,
    comesOfAge: day(9),
    bestInterests: [{ id: "best", concerns: "INFORMATION_SHARING", isFullyWeighed: true, from: day(2), to: day(11) }],
  }));

/** How far a question is opened by these facts: 0 where a refusal closes it, or nothing opens it. */
function openness(facts: readonly ConsentFact[], category: DataCategory, now: Date): number {
  const asked = question({ category, now, principal: caller({ purpose: "CARE_MANAGEMENT" }) });
  const joined = day(1);
  const isClosed = (["REFUSAL", "OBJECTION"] as const).some((stance) => closingDecision(facts, stance, asked, joined));
  const permit = coveringPermit(facts, asked, joined);
  return isClosed || typeof permit === "string" ? 0 : LEVELS.indexOf(permit.maxLevel);
}

const everything = (rows: readonly BelievedRow[], known: WhoMayDecide): number[] =>
  CATEGORIES.flatMap((category) => MOMENTS.map((now) => openness(factsOf(rows, known), category, now)));
const MOMENTS = Array.from({ length: 13 }, (_, index) => day(index + 1));
const atMost = (one: readonly number[], other: readonly number[]) =>
  one.every((level, place) => level <= (other[place] ?? 0));

describe("whatever the history of decisions, findings and powers (3.5, 3.8)", () => {
  const check = <Values extends [unknown, ...unknown[]]>(
    ...parts: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> }
  ) => ({ holds: (law: (...values: Values) => void) => fc.assert(fc.property(...parts, law), { numRuns: 400 }) });

  test("the order in which decisions, findings and powers are read changes nothing", () => {
    check(histories, deciders).holds((rows, known) => {
      const turned = { ...known, findings: [...known.findings].reverse() };
      expect(everything([...rows].reverse(), turned)).toEqual(everything(rows, known));
    });
  });

  test("a refusal more, of whomever, never opens anything", () => {
    const refusal = row.filter(({ decision }) => decision === "DENY");
    check(histories, deciders, refusal).holds((rows, known, added) => {
      expect(atMost(everything([...rows, added], known), everything(rows, known))).toBe(true);
    });
  });

  test("attorneys appointed jointly open nothing that each of them has not permitted", () => {
    check(histories, deciders).holds((rows, known) => {
      const joint = { ...known, powers: known.powers.map((one): Power => ({ ...one, appointment: "JOINTLY" })) };
      const byAttorneys = rows.filter(({ deciderKind }) => deciderKind === "ATTORNEY");
      for (const holder of HOLDERS) {
        const alone = byAttorneys.filter(({ deciderName }) => deciderName === holder);
        expect(everything(alone, joint).every((level) => level === 0)).toBe(true);
      }
      const severally = {
        ...known,
        powers: known.powers.map((one): Power => ({ ...one, appointment: "JOINTLY_AND_SEVERALLY" })),
      };
      expect(atMost(everything(byAttorneys, joint), everything(byAttorneys, severally))).toBe(true);
    });
  });

  test("a finding that the person has capacity never opens what only somebody else permitted", () => {
    check(histories, deciders, days).holds((rows, known, at) => {
      const substitutes = rows.filter(
        ({ deciderKind }) => deciderKind === "ATTORNEY" || deciderKind === "BEST_INTERESTS",
      );
      const regained: CapacityFinding = {
        ...{
          id: "regained",
          from: at,
          to: null,
          recordedAt: day(99),
          concerns: "INFORMATION_SHARING",
          hasCapacity: true,
        },
      };
      const after = { ...known, findings: [...known.findings, regained] };
      expect(atMost(everything(substitutes, after), everything(substitutes, known))).toBe(true);
    });
  });

  test("a later loss of capacity changes nothing of what the person permitted or refused before it", () => {
    check(histories).holds((rows) => {
      const own = rows.filter(({ deciderKind }) => deciderKind === "PERSON");
      const lost: CapacityFinding = {
        ...{
          id: "lost",
          from: day(12),
          to: null,
          recordedAt: day(12),
          concerns: "INFORMATION_SHARING",
          hasCapacity: false,
        },
      };
      const before = own.filter(({ eventAt }) => eventAt < day(12));
      const nobody = { findings: [], powers: [], bestInterests: [], comesOfAge: day(9) };
      expect(everything(before, { ...nobody, findings: [lost] })).toEqual(everything(before, nobody));
    });
  });
});
