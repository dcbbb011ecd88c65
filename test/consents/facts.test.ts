import { THE_PERSON_ALONE } from "../../src/capacity/index.js";
import { defaultReview } from "../../src/consents/review-date.js";
import { type BelievedRow, factsOf } from "../../src/consents/weighed-consents.js";
import { remainingAccess } from "../../src/consents/withdrawal.js";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";

const BIRTHDAY = new Date("2027-01-10T00:00:00Z");
const DEATH = new Date("2026-03-02T00:00:00Z");
const FAR = new Date("2028-01-01T00:00:00Z");

const row = {
  kind: "INFORMATION_SHARING",
  decision: "PERMIT",
  status: "GIVEN",
  isObjection: false,
  deciderKind: "PARENTAL_RESPONSIBILITY",
  capacityBasis: "NOT_APPLICABLE",
  authorityReference: null,
  wasUnder16: true,
  afterDeath: null,
  validFrom: new Date("2026-01-01T00:00:00Z"),
  eventAt: new Date("2026-01-01T00:00:00Z"),
  validTo: FAR,
  ...{ recipients: [], categories: ["CARE_PLAN"], purposes: ["SUPERVISION"] },
} as unknown as BelievedRow;

const factOf = (one: BelievedRow) => factsOf([one], { ...THE_PERSON_ALONE, comesOfAge: BIRTHDAY });

describe("what policy is told of a decision", () => {
  it("ends a parent's decision on the eighteenth birthday, however long it was to last", () => {
    expect(factOf(row)[0]?.validity.to).toEqual(BIRTHDAY);
    expect(factOf({ ...row, validTo: null })[0]?.validity.to).toEqual(BIRTHDAY);
    expect(factOf({ ...row, deciderKind: "PERSON" })[0]?.validity.to).toEqual(FAR);
  });

  it("lets no consent outlive the person, while a refusal does", () => {
    const dead = { ...row, deciderKind: "PERSON", wasUnder16: false, afterDeath: DEATH } as const;
    expect(factOf(dead)[0]?.validity.to).toEqual(DEATH);
    expect(factOf({ ...dead, decision: "DENY", status: "REFUSED" })[0]?.validity.to).toEqual(FAR);
  });

  it("counts no decision whose authority is in question", () => {
    expect(factOf(row)[0]?.hasValidDecider).toBe(true);
    expect(factOf({ ...row, status: "SUSPENDED" })[0]?.hasValidDecider).toBe(false);
    expect(factOf({ ...row, deciderKind: "NOBODY" })[0]?.hasValidDecider).toBe(false);
  });

  it("is told nothing of a decision that neither opens nor closes anything", () => {
    expect(factOf({ ...row, status: "ASKED" })).toEqual([]);
  });
});

describe("when a decision is reviewed if nobody says", () => {
  it("is in twelve months, or when it ends if that is sooner", () => {
    const now = new Date("2026-06-15T09:00:00Z");
    expect(defaultReview(now, null)).toBe("2027-06-15");
    expect(defaultReview(now, FAR)).toBe("2027-06-15");
    expect(defaultReview(now, new Date("2026-08-01T09:00:00Z"))).toBe("2026-08-01");
    expect(defaultReview(now, FAR, ["2026-09-01", null])).toBe("2026-09-01");
  });
});

describe("what stays open after a withdrawal (3.8)", () => {
  const matrix = loadAccessMatrix();

  it("is what rests on involvement, a statute or the agency's own entries, and nothing that rests on consent", () => {
    expect(remainingAccess(["PROBATION", "PROBATION"], ["CARE_PLAN", "PHYSICAL_HEALTH", "OFFENCE"], matrix)).toEqual([
      { agencyType: "PROBATION", category: "CARE_PLAN", level: "SUMMARY", basis: "a" },
      { agencyType: "PROBATION", category: "OFFENCE", level: "WRITE", basis: "a" },
    ]);
  });
});
