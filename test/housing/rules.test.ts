import { requireReferable, requireWorkable } from "../../src/housing/housing-rules.js";
import type { PartnerId } from "../../src/kernel/ids.js";
import { AGENCY_TYPES } from "../../src/policy/vocabulary.js";

const AGREED = { consents: true, choseAuthority: true, contactDetailsAgreed: true };
const PLAN = {
  isAreaBeforeCustody: true,
  areaReason: null,
  workableAccordingToPartnerId: null,
  probationInvolvedOn: null,
};
const broken = (requirement: string) => expect.objectContaining({ code: "RULE_BROKEN", details: { requirement } });

describe("the duty to refer (Housing Act 1996 s213B)", () => {
  test.each(["consents", "choseAuthority", "contactDetailsAgreed"])("refuses a referral without %s", (missing) => {
    expect(() => requireReferable({ ...AGREED, [missing]: false }, "PRISON")).toThrow(broken("Housing Act 1996 s213B"));
  });

  test("binds the authorities that the statute lists, and nobody else", () => {
    const refuses = AGENCY_TYPES.filter((type) => {
      try {
        requireReferable(AGREED, type);
        return false;
      } catch {
        return true;
      }
    });
    expect(refuses).toEqual(["PRISON_HEALTHCARE", "ICB", "POLICE", "HOUSING", "CARE_PROVIDER", "ADVOCACY"]);
  });
});

describe("a resettlement plan", () => {
  test("for another area than before custody needs a reason (TRANS-13)", () => {
    expect(() => requireWorkable({ ...PLAN, isAreaBeforeCustody: false })).toThrow(broken("TRANS-13"));
    expect(() => requireWorkable({ ...PLAN, isAreaBeforeCustody: false, areaReason: "Risk." })).not.toThrow();
  });

  test("is workable once probation is involved (TRANS-15)", () => {
    const confirmed = { ...PLAN, workableAccordingToPartnerId: "council" as PartnerId };
    expect(() => requireWorkable(confirmed)).toThrow(broken("TRANS-15"));
    expect(() => requireWorkable({ ...confirmed, probationInvolvedOn: "2026-06-01" })).not.toThrow();
    expect(() => requireWorkable(PLAN)).not.toThrow();
  });
});
