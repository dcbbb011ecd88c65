import type { CapacityFinding, Power, WhoMayDecide } from "../../src/capacity/index.js";
import { requireAuthority, requireParticipation } from "../../src/consents/authority-rules.js";
import type { DeciderKind } from "../../src/consents/consent.entity.js";
import { standingAt } from "../../src/consents/consent-standing.js";
import { type Authority, authorityOf, type Decided } from "../../src/consents/decider-authority.js";
import type { RuleBroken } from "../../src/kernel/errors.js";

const day = (of: number): Date => new Date(Date.UTC(2026, 0, of));
const DECIDED = day(20);

const finding = (id: string, from: number, hasCapacity: boolean, more: Partial<CapacityFinding> = {}) =>
  ({
    id,
    from: day(from),
    to: null,
    recordedAt: day(from),
    concerns: "INFORMATION_SHARING",
    hasCapacity,
    ...more,
  }) as const;
const LACKS = finding("lacks", 10, false);
const POWER: Power = {
  ...{ id: "power", kind: "ATTORNEY_HEALTH_AND_WELFARE", reference: "LPA-HW-1", holders: ["Ivy Marsh"] },
  ...{ appointment: "SOLE", excludedCategories: [], excludedPurposes: [], wasMadeByAdult: true },
  ...{ from: day(1), to: null },
};
const BEST = { id: "best", concerns: "INFORMATION_SHARING", isFullyWeighed: true, from: day(15), to: null } as const;
const known = (more: Partial<WhoMayDecide> = {}): WhoMayDecide => ({
  ...{ findings: [LACKS], powers: [POWER], bestInterests: [], comesOfAge: null },
  ...more,
});
const decided = (deciderKind: DeciderKind, more: Partial<Decided> = {}): Decided => ({
  ...{ kind: "INFORMATION_SHARING", deciderKind, deciderName: " ivy  MARSH", authorityId: "power", eventAt: DECIDED },
  ...{ categories: ["CARE_PLAN", "FAMILY"], purposes: ["DIRECT_CARE"], ...more },
});
const until = (one: Authority | string): Date | null | string => (typeof one === "string" ? one : one.until);
const byAttorney = (change: Partial<WhoMayDecide> = {}, more: Partial<Decided> = {}) =>
  until(authorityOf(decided("ATTORNEY", more), known(change)));
const byBest = (change: Partial<WhoMayDecide> = {}) =>
  until(
    authorityOf(
      decided("BEST_INTERESTS", { authorityId: "best" }),
      known({ powers: [], bestInterests: [BEST], ...change }),
    ),
  );

type Row = readonly [string, Date | null | string, Date | null | string];

describe("the authority of an attorney or deputy (3.2, CHC-09)", () => {
  it.each<Row>([
    ["a registered power, and no capacity for this decision", byAttorney(), null],
    ["no assessment: capacity is presumed", byAttorney({ findings: [] }), "HAS_CAPACITY"],
    [
      "a later assessment had found capacity",
      byAttorney({ findings: [LACKS, finding("has", 19, true)] }),
      "HAS_CAPACITY",
    ],
    [
      "the lack was found for another kind of decision",
      byAttorney({ findings: [finding("o", 10, false, { concerns: "PROCESS" })] }),
      "HAS_CAPACITY",
    ],
    ["the lack is found only afterwards", byAttorney({ findings: [finding("late", 21, false)] }), "HAS_CAPACITY"],
    ["no such power on record", byAttorney({ powers: [] }), "NOT_ON_RECORD"],
    ["a power over money", byAttorney({ powers: [{ ...POWER, kind: "ATTORNEY_PROPERTY_AND_AFFAIRS" }] }), "WRONG_KIND"],
    ["a deputy's order", byAttorney({ powers: [{ ...POWER, kind: "DEPUTY_WELFARE" }] }), "WRONG_KIND"],
    ["somebody else's power", byAttorney({ powers: [{ ...POWER, holders: ["Sam Marsh"] }] }), "NOT_THE_HOLDER"],
    ["registered afterwards", byAttorney({ powers: [{ ...POWER, from: day(21) }] }), "NOT_IN_FORCE"],
    ["run out that day", byAttorney({ powers: [{ ...POWER, to: DECIDED }] }), "NOT_IN_FORCE"],
    ["given by a child", byAttorney({ powers: [{ ...POWER, wasMadeByAdult: false }] }), "NOT_IN_FORCE"],
    [
      "the power leaves out all of it",
      byAttorney({ powers: [{ ...POWER, excludedPurposes: ["DIRECT_CARE"] }] }),
      "OUTSIDE_LIMITS",
    ],
    ["it runs out later", byAttorney({ powers: [{ ...POWER, to: day(40) }] }), day(40)],
    [
      "capacity is found again before that",
      byAttorney({ powers: [{ ...POWER, to: day(40) }], findings: [LACKS, finding("has", 30, true)] }),
      day(30),
    ],
    ["the finding itself ceases to hold", byAttorney({ findings: [{ ...LACKS, to: day(25) }] }), day(25)],
    [
      "another finding takes its place at once",
      byAttorney({ findings: [{ ...LACKS, to: day(25) }, finding("again", 25, false)] }),
      null,
    ],
    [
      "capacity is lost again: it does not come back by itself",
      byAttorney({ findings: [LACKS, finding("has", 30, true), finding("lost", 35, false)] }),
      day(30),
    ],
  ])("%s", (_because, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe("the authority of a best-interests decision (3.2, 3.5)", () => {
  it.each<Row>([
    ["it was weighed, and nobody else may decide", byBest(), null],
    ["it is not on record", byBest({ bestInterests: [] }), "NOT_ON_RECORD"],
    ["it was about something else", byBest({ bestInterests: [{ ...BEST, concerns: null }] }), "NOT_ON_RECORD"],
    [
      "less restrictive ways and past wishes are not told",
      byBest({ bestInterests: [{ ...BEST, isFullyWeighed: false }] }),
      "NOT_WEIGHED",
    ],
    ["it was made afterwards", byBest({ bestInterests: [{ ...BEST, from: day(21) }] }), "NOT_IN_FORCE"],
    ["the person has capacity", byBest({ findings: [] }), "HAS_CAPACITY"],
    ["an attorney has authority", byBest({ powers: [POWER] }), "SOMEBODY_HAS_AUTHORITY"],
    [
      "an attorney over money has none",
      byBest({ powers: [{ ...POWER, kind: "ATTORNEY_PROPERTY_AND_AFFAIRS" }] }),
      null,
    ],
    [
      "an attorney whose power leaves this out has none",
      byBest({ powers: [{ ...POWER, excludedCategories: ["CARE_PLAN", "FAMILY"] }] }),
      null,
    ],
    [
      "an attorney comes into authority: from then on it opens nothing",
      byBest({ powers: [{ ...POWER, from: day(28) }] }),
      day(28),
    ],
    ["capacity is found again", byBest({ findings: [LACKS, finding("has", 27, true)] }), day(27)],
  ])("%s", (_because, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe("the person's own word, and a parent's (3.2, 3.8)", () => {
  const own = (findings: readonly CapacityFinding[]) => until(authorityOf(decided("PERSON"), known({ findings })));
  const parents = (findings: readonly CapacityFinding[], comesOfAge: Date | null = null) =>
    until(authorityOf(decided("PARENTAL_RESPONSIBILITY"), known({ findings, comesOfAge })));

  it.each<Row>([
    ["a permit given with capacity outlives it", own([finding("lost", 30, false)]), null],
    ["a permit given without it counts for nothing", own([LACKS]), "LACKS_CAPACITY"],
    ["a parent decides until the child is found competent", parents([finding("competent", 30, true)]), day(30)],
    ["or until the eighteenth birthday", parents([], day(40)), day(40)],
    ["whichever is first", parents([finding("competent", 30, true)], day(29)), day(29)],
    ["and not for a child found competent before", parents([finding("competent", 15, true)]), "HAS_CAPACITY"],
  ])("%s", (_because, found, expected) => {
    expect(found).toEqual(expected);
  });

  it("reads a parent's permit as suspended from the eighteenth birthday, however long it was to last (CONS-03)", () => {
    const parents = decided("PARENTAL_RESPONSIBILITY");
    const given = { ...parents, status: "GIVEN", decision: "PERMIT", isObjection: false } as const;
    const ofAge = known({ findings: [], comesOfAge: new Date("2026-07-14T23:00:00Z") });
    expect(standingAt(given, ofAge, new Date("2026-07-14T22:59:59Z"))).toBe("GIVEN");
    expect(standingAt(given, ofAge, new Date("2026-07-14T23:00:00Z"))).toBe("SUSPENDED");
  });

  it("reads a permit as suspended from the moment at which the authority ends, and a refusal as it was", () => {
    const given = { ...decided("ATTORNEY"), status: "GIVEN", decision: "PERMIT", isObjection: false } as const;
    const regained = known({ findings: [LACKS, finding("has", 30, true)] });
    expect(standingAt(given, regained, day(29))).toBe("GIVEN");
    expect(standingAt(given, regained, day(30))).toBe("SUSPENDED");
    expect(standingAt({ ...given, status: "REFUSED", decision: "DENY" }, regained, day(30))).toBe("REFUSED");
  });
});

describe("what is refused when recorded", () => {
  const ruleOf = (deed: () => void) => {
    try {
      deed();
      return null;
    } catch (error) {
      return (error as RuleBroken).details.requirement;
    }
  };
  const recording = (
    deciderKind: DeciderKind,
    decision: "PERMIT" | "DENY",
    change: Partial<WhoMayDecide> = {},
    mayKnow = true,
  ) => ruleOf(() => requireAuthority({ ...decided(deciderKind), decision }, known(change), mayKnow));

  it("is what rests on no authority, whichever way it goes (CHC-09, CONS-03)", () => {
    expect(recording("ATTORNEY", "PERMIT")).toBeNull();
    expect(recording("ATTORNEY", "DENY", { powers: [] })).toBe("CHC-09");
    expect(recording("ATTORNEY", "PERMIT", { findings: [] })).toBe("CONS-03");
    expect(recording("ATTORNEY", "PERMIT", { powers: [{ ...POWER, excludedCategories: ["FAMILY"] }] })).toBe("CHC-09");
  });

  it("is a permit of who was found to lack capacity for it, and never their refusal (CONS-03)", () => {
    expect(recording("PERSON", "PERMIT")).toBe("CONS-03");
    expect(recording("PERSON", "DENY")).toBeNull();
  });

  it("tells who may not know of findings about capacity only to record the authority", () => {
    expect(recording("ATTORNEY", "PERMIT", { findings: [] }, false)).toBe("CHC-09");
  });

  it("is somebody else's decision without the person's part in it, or why they had none (CONS-06)", () => {
    const part = (more: object) =>
      ruleOf(() => requireParticipation({ deciderKind: "ATTORNEY", personsPart: null, noPartReason: null, ...more }));
    expect(part({})).toBe("CONS-06");
    expect(part({ personsPart: "Was there." })).toBeNull();
    expect(part({ noPartReason: "Asleep after surgery." })).toBeNull();
    expect(part({ deciderKind: "PERSON" })).toBeNull();
  });
});
