import { inAuthority, latestOfEach, requireLackOfCapacity } from "../../src/capacity/authority-rules.js";
import { asksForNew, validityOf } from "../../src/capacity/liberty-validity.js";

const NOW = new Date("2026-06-15T09:00:00Z");
const home = "home";
const authorisation = { establishmentId: home, fromOn: "2026-06-01", untilOn: "2026-06-15", endedAt: null };

test.each([
  ["in the place it is for, to the end of its last day", {}, home, "VALID_HERE"],
  ["at another setting", {}, "ward", "NOT_VALID_AT_THIS_SETTING"],
  ["where the place is not known", {}, null, "NOT_VALID_AT_THIS_SETTING"],
  ["before its first day", { fromOn: "2026-06-16", untilOn: "2026-07-01" }, home, "NOT_BEGUN"],
  ["after its last day", { untilOn: "2026-06-14" }, home, "EXPIRED"],
  ["once ended", { endedAt: NOW }, home, "ENDED"],
] as const)("an authorisation %s (TRANS-19)", (_when, changed, setting, expected) => {
  expect(validityOf({ ...authorisation, ...changed }, setting, NOW)).toBe(expected);
});

test("a new one is asked for where one is in time elsewhere and none here", () => {
  expect(asksForNew(["NOT_VALID_AT_THIS_SETTING"])).toBe(true);
  expect(asksForNew(["NOT_VALID_AT_THIS_SETTING", "VALID_HERE"])).toBe(false);
  expect(asksForNew([])).toBe(false);
});

test("an authority counts from its registration to its last day", () => {
  const power = (registeredOn: string, expiresOn: string | null) => ({ registeredOn, expiresOn });
  const standing = [power("2026-06-15", null), power("2020-01-01", "2026-06-15")];
  expect(inAuthority([...standing, power("2026-06-16", null), power("2020-01-01", "2026-06-14")], NOW)).toEqual(
    standing,
  );
});

test("each decision has its own answer: the latest, however it was spelt", () => {
  const assessed = (decision: string, hasCapacity: boolean) => ({ decision, hasCapacity });
  expect(latestOfEach([assessed("Move", false), assessed("Money", true), assessed(" move", true)])).toEqual([
    assessed(" move", true),
    assessed("Money", true),
  ]);
});

test("nobody decides for somebody who has capacity, or of whom it was last found that they have it (CHC-10)", () => {
  const refusal = expect.objectContaining({ details: { requirement: "CHC-10" } });
  expect(() => requireLackOfCapacity({ hasCapacity: true, endedAt: null })).toThrow(refusal);
  expect(() => requireLackOfCapacity({ hasCapacity: false, endedAt: NOW })).toThrow(refusal);
  expect(() => requireLackOfCapacity({ hasCapacity: false, endedAt: null })).not.toThrow();
});
