import type { CapacityBasis, DeciderKind } from "../../src/consents/consent.entity.js";
import { requireDecider } from "../../src/consents/decider-rules.js";
import { hasValidDecider } from "../../src/consents/decider-validity.js";
import type { RuleBroken } from "../../src/kernel/errors.js";
import type { Role } from "../../src/policy/vocabulary.js";

type Row = readonly [DeciderKind, CapacityBasis, string | null, boolean | null, boolean, string];

describe("who may decide (3.2)", () => {
  it.each<Row>([
    ["PERSON", "PRESUMED", null, false, true, "capacity is presumed"],
    ["PERSON", "PRESUMED", null, null, true, "and age is, where it is not known"],
    ["PERSON", "LACKS_CAPACITY", null, false, false, "nobody decides without capacity"],
    ["PERSON", "PRESUMED", null, true, false, "under 16 competence must be found"],
    ["PERSON", "GILLICK_COMPETENT", null, true, true, "a competent child decides"],
    ["PARENTAL_RESPONSIBILITY", "PRESUMED", null, true, true, "a parent decides for a child"],
    ["PARENTAL_RESPONSIBILITY", "GILLICK_COMPETENT", null, true, false, "but not for a competent one"],
    ["PARENTAL_RESPONSIBILITY", "PRESUMED", null, null, false, "nor for somebody of unknown age"],
    ["ATTORNEY", "LACKS_CAPACITY", "LPA-1", false, true, "an attorney acts where capacity is lacking"],
    ["ATTORNEY", "LACKS_CAPACITY", null, false, false, "by a power that can be looked up"],
    ["ATTORNEY", "ASSESSED", "LPA-1", false, false, "and never while the person has capacity"],
    ["DEPUTY", "LACKS_CAPACITY", "COP-1", false, true, "a deputy likewise"],
    ["BEST_INTERESTS", "LACKS_CAPACITY", null, false, true, "best interests need no reference"],
    ["BEST_INTERESTS", "PRESUMED", null, false, false, "but a lack of capacity"],
    ["COURT", "NOT_APPLICABLE", "COP-2", false, true, "a court decides by its order"],
    ["COURT", "NOT_APPLICABLE", null, false, false, "which must be named"],
    ["NOBODY", "LACKS_CAPACITY", "x", false, false, "nobody is nobody"],
  ])("%s, %s, authority %s, under 16 %s: %s, because %s", (...row) => {
    const [deciderKind, capacityBasis, authorityReference, wasUnder16, isValid] = row;
    expect(hasValidDecider({ deciderKind, capacityBasis, authorityReference, wasUnder16 })).toBe(isValid);
  });

  const ruleFor = (deciderKind: DeciderKind, more: Partial<Parameters<typeof requireDecider>[0]> = {}) => {
    try {
      const usual = { recorderRole: "PRACTITIONER" as Role, capacityBasis: "PRESUMED" as const };
      requireDecider({ ...usual, authorityReference: null, wasUnder16: false, wasAdult: true, deciderKind, ...more });
      return null;
    } catch (error) {
      return (error as RuleBroken).details.requirement;
    }
  };

  it("refuses to record an attorney's decision without lack of capacity and a registered power (CHC-09)", () => {
    expect(ruleFor("ATTORNEY")).toBe("CHC-09");
    expect(ruleFor("ATTORNEY", { capacityBasis: "LACKS_CAPACITY" })).toBe("CHC-09");
    expect(ruleFor("ATTORNEY", { capacityBasis: "LACKS_CAPACITY", authorityReference: "LPA-1" })).toBeNull();
  });

  it("refuses to record a parent's decision for an adult, or for somebody whose age is not known", () => {
    expect(ruleFor("PARENTAL_RESPONSIBILITY", { wasAdult: true })).toBe("CONS-03");
    expect(ruleFor("PARENTAL_RESPONSIBILITY", { wasAdult: null })).toBe("CONS-03");
    expect(ruleFor("PARENTAL_RESPONSIBILITY", { wasAdult: false })).toBeNull();
  });

  it("lets a person's own account record only what the person decided", () => {
    expect(ruleFor("PERSON", { recorderRole: "PERSON" })).toBeNull();
    expect(ruleFor("COURT", { recorderRole: "PERSON", authorityReference: "COP-2" })).toBe("COPROD-08");
  });

  it("does not let a proxy record a decision as if it were the person's", () => {
    expect(ruleFor("PERSON", { recorderRole: "PROXY" })).toBe("CHC-09");
  });

  it.each<DeciderKind>(["PERSON", "ATTORNEY", "DEPUTY", "BEST_INTERESTS", "COURT", "NOBODY"])(
    "records nothing by %s that would not count afterwards",
    (deciderKind) => {
      for (const capacityBasis of ["PRESUMED", "ASSESSED", "GILLICK_COMPETENT", "LACKS_CAPACITY"] as const) {
        for (const authorityReference of [null, "REF-1"]) {
          const decider = { deciderKind, capacityBasis, authorityReference, wasUnder16: false };
          expect(ruleFor(deciderKind, decider) === null).toBe(hasValidDecider(decider));
        }
      }
    },
  );
});
