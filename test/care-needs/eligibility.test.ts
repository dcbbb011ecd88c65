import { CARE_ACT_OUTCOMES, isEligible } from "../../src/care-needs/eligibility.js";
import { requireAssessed, requireDecidedFirst } from "../../src/care-needs/need-rules.js";

const findings = {
  arisesFromImpairment: true,
  outcomesUnable: ["NUTRITION", "TOILET_NEEDS"],
  hasSignificantImpact: true,
} as const;

test("there are ten outcomes", () => {
  expect(new Set(CARE_ACT_OUTCOMES).size).toBe(10);
});

test("two outcomes, an impairment and significant impact make needs eligible", () => {
  expect(isEligible(findings)).toBe(true);
});

test.each([
  ["one outcome alone", { outcomesUnable: ["NUTRITION"] }],
  ["one outcome named twice", { outcomesUnable: ["NUTRITION", "NUTRITION"] }],
  ["no significant impact", { hasSignificantImpact: false }],
  ["no impairment or illness", { arisesFromImpairment: false }],
] as const)("%s does not", (_what, changed) => {
  expect(isEligible({ ...findings, ...changed })).toBe(false);
});

test("the rule takes what was found and nothing else: custody cannot change it (CUST-15)", () => {
  expect(isEligible).toHaveLength(1);
  expect(isEligible({ ...findings, isInCustody: true } as never)).toBe(isEligible(findings));
});

test("a need is decided after an assessment, or left open (CUST-20)", () => {
  expect(() => requireAssessed(true, false)).toThrow(expect.objectContaining({ details: { requirement: "CUST-20" } }));
  expect(() => requireAssessed(false, false)).not.toThrow();
  expect(() => requireAssessed(true, true)).not.toThrow();
});

test("the place comes in after the need is recorded and decided (CUST-14)", () => {
  const eventAt = new Date("2026-06-01T00:00:00Z");
  const later = new Date("2026-06-02T00:00:00Z");
  const refusal = expect.objectContaining({ details: { requirement: "CUST-14" } });
  expect(() => requireDecidedFirst({ eventAt, isEligible: null }, later)).toThrow(refusal);
  expect(() => requireDecidedFirst({ eventAt: later, isEligible: true }, eventAt)).toThrow(refusal);
  expect(() => requireDecidedFirst({ eventAt, isEligible: false }, later)).not.toThrow();
});
