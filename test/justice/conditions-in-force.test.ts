import { conditionsForSafeCare } from "../../src/justice/conditions-in-force.js";
import type { ConditionBearing } from "../../src/justice/licence-condition.entity.js";

const NOW = new Date("2031-05-04T10:00:00Z");

function condition(affects: ConditionBearing, inForceFrom: string, inForceUntil: string | null) {
  return { affects, inForceFrom, inForceUntil };
}

function isShown(affects: ConditionBearing, from: string, until: string | null, now = NOW): boolean {
  return conditionsForSafeCare([condition(affects, from, until)], now).length === 1;
}

describe("the conditions that a partner who cares or houses sees", () => {
  test("affect care or where the person may live, and nothing else", () => {
    const all = (["CARE", "ACCOMMODATION", "CONTACT", "OTHER"] as const).map((affects) =>
      condition(affects, "2031-01-01", null),
    );
    expect(conditionsForSafeCare(all, NOW).map(({ affects }) => affects)).toEqual(["CARE", "ACCOMMODATION"]);
  });

  test("are in force from their first day to their last, both included", () => {
    expect(isShown("CARE", "2031-05-04", "2031-05-04")).toBe(true);
    expect(isShown("CARE", "2031-05-05", null)).toBe(false);
    expect(isShown("CARE", "2031-01-01", "2031-05-03")).toBe(false);
  });

  test("stay in force when they have no last day", () => {
    expect(isShown("ACCOMMODATION", "2021-01-01", null)).toBe(true);
  });

  test("begin at midnight in the United Kingdom, in summer an hour before midnight UTC", () => {
    expect(isShown("CARE", "2031-05-05", null, new Date("2031-05-04T22:59:59Z"))).toBe(false);
    expect(isShown("CARE", "2031-05-05", null, new Date("2031-05-04T23:00:00Z"))).toBe(true);
    expect(isShown("CARE", "2031-01-05", null, new Date("2031-01-04T23:59:59Z"))).toBe(false);
  });
});
