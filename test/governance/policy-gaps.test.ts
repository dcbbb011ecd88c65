import { assuranceGaps } from "../../src/governance/assurance.js";
import { periodBefore } from "../../src/governance/delay-period.js";
import { policiesInForce, policyGaps } from "../../src/governance/policy-gaps.js";

const TODAY = "2026-06-15";
const policy = (change: object = {}) => ({
  id: "policy-1",
  kind: "INFORMATION_SHARING" as const,
  sharedWithStaffOn: "2026-01-10",
  nextReviewDue: "2027-01-01",
  ...change,
});
const audit = (auditedOn: string, policyId = "policy-1") => ({ policyId, auditedOn });
const gaps = (policies: ReturnType<typeof policy>[], audits = [audit("2026-05-01")]) =>
  policyGaps("LOCAL_AUTHORITY", policies, audits, TODAY).map(({ gap }) => gap);

describe("the policies of a partner (SHARE-01, DOC-06)", () => {
  test.each<[string, object, string[]]>([
    ["in order", {}, []],
    ["due for review today", { nextReviewDue: TODAY }, []],
    ["due for review yesterday", { nextReviewDue: "2026-06-14" }, ["STALE"]],
    ["kept from the staff", { sharedWithStaffOn: null }, ["NOT_SHARED"]],
    ["a new version that nobody has audited", { id: "policy-2" }, ["UNAUDITED"]],
  ])("one that is %s", (_what, change, expected) => {
    expect(gaps([policy(change)])).toEqual(expected);
  });

  test.each([
    ["2025-06-15", ["UNAUDITED"]],
    ["2025-06-16", []],
  ])("one that was audited on %s", (auditedOn, expected) => {
    expect(gaps([policy()], [audit(auditedOn)])).toEqual(expected);
  });

  test("what was recorded last is in force, and an older version hides no gap", () => {
    const stale = policy({ nextReviewDue: "2026-01-01" });
    expect(policiesInForce([policy(), stale])).toEqual([stale]);
    expect(gaps([policy(), stale])).toEqual(["STALE"]);
  });

  test.each([
    ["LOCAL_AUTHORITY", 1],
    ["PRISON", 1],
    ["CARE_PROVIDER", 4],
    ["PRISON_HEALTHCARE", 4],
    ["NHS", 4],
  ] as const)("a %s without any lacks %i (DOC-05)", (agencyType, count) => {
    const missing = policyGaps(agencyType, [], [], TODAY);
    expect(missing.map(({ gap }) => gap)).toEqual(Array(count).fill("MISSING"));
  });
});

describe("what a partner shows of how it keeps what it holds", () => {
  const shown = {
    agencyType: "CARE_PROVIDER" as const,
    icoReference: "ZZ900100",
    icoExpiresOn: "2026-12-31",
    dsptStatus: "STANDARDS_MET",
    dsptPublishedOn: "2026-01-01",
  };

  test.each<[string, object, string[]]>([
    ["everything runs", {}, []],
    ["the registration ended yesterday (SHARE-02)", { icoExpiresOn: "2026-06-14" }, ["REGISTRATION_EXPIRED"]],
    ["the registration ends today (SHARE-02)", { icoExpiresOn: TODAY }, []],
    ["no registration is on file (SHARE-02)", { icoReference: null }, ["REGISTRATION_EXPIRED"]],
    ["the toolkit is a year old (SHARE-03)", { dsptPublishedOn: "2025-06-15" }, ["TOOLKIT_STALE"]],
    ["the toolkit is a year old tomorrow (SHARE-03)", { dsptPublishedOn: "2025-06-16" }, []],
    ["the toolkit was never published (SHARE-03)", { dsptStatus: null }, ["TOOLKIT_STALE"]],
  ])("where %s", (_what, change, expected) => {
    expect(assuranceGaps({ ...shown, ...change }, TODAY).map(({ gap }) => gap)).toEqual(expected);
  });
});

test.each([
  ["LAST_MONTH", TODAY, "2026-05-01", "2026-06-01"],
  ["LAST_QUARTER", TODAY, "2026-03-01", "2026-06-01"],
  ["LAST_YEAR", TODAY, "2025-06-01", "2026-06-01"],
  ["LAST_MONTH", "2026-01-31", "2025-12-01", "2026-01-01"],
  ["LAST_QUARTER", "2026-02-01", "2025-11-01", "2026-02-01"],
] as const)("%s of %s is whole months, from %s up to %s (SHARE-04)", (period, today, from, to) => {
  expect(periodBefore(period, today)).toEqual({ from, to });
});
