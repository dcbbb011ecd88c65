import { coversDay } from "../../src/finance/days.js";
import { requirePayable, standingOf, stayAt } from "../../src/finance/direct-payment-rules.js";
import { requireConsistent } from "../../src/finance/financial-assessment-rules.js";

const at = (day: string) => new Date(`2026-${day}T09:00:00Z`);
const NOW = at("06-15");
const stay = (legalStatus: string, arrived: string, departed: string | null = null) => ({
  legalStatus,
  arrivedAt: at(arrived),
  departedAt: departed === null ? null : at(departed),
});
const payment = (startsOn: string, endedAt: Date | null = null) => ({ startsOn, endedAt });

describe("who may have a direct payment", () => {
  test.each(["REMAND", "SENTENCED", "LICENCE_RECALL", "APPROVED_PREMISES_LICENCE"])(
    "nobody who is held as %s (FIN-03)",
    (status) => {
      expect(() => requirePayable([stay(status, "06-01")], NOW)).toThrow(
        expect.objectContaining({ code: "RULE_BROKEN", details: { requirement: "FIN-03" } }),
      );
    },
  );

  test.each([
    ["at home", []],
    ["in approved premises on bail, not yet convicted (FIN-04)", [stay("APPROVED_PREMISES_BAIL", "06-01")]],
    ["released", [stay("SENTENCED", "01-01", "06-01")]],
    ["to be held from tomorrow on", [stay("REMAND", "06-16")]],
  ])("somebody who is %s", (_where, stays) => {
    expect(() => requirePayable(stays, NOW)).not.toThrow();
  });

  test("the latest of two open stays is believed", () => {
    const stays = [stay("SENTENCED", "01-01"), stay("APPROVED_PREMISES_BAIL", "06-01")];
    expect(stayAt(stays, NOW)?.legalStatus).toBe("APPROVED_PREMISES_BAIL");
  });
});

describe("whether a direct payment runs", () => {
  test("one that nothing stopped runs", () => {
    expect(standingOf(payment("2026-01-01"), [], NOW)).toEqual({
      isActive: true,
      stoppedAt: null,
      isAwaitingStop: false,
    });
  });

  test("one that starts tomorrow does not run yet, and has not stopped", () => {
    expect(standingOf(payment("2026-06-16"), [], NOW)).toEqual({
      isActive: false,
      stoppedAt: null,
      isAwaitingStop: false,
    });
  });

  test("custody stops it on arrival, and the council has yet to stop the money (FIN-05)", () => {
    const standing = standingOf(payment("2026-01-01"), [stay("REMAND", "06-01")], NOW);
    expect(standing).toEqual({ isActive: false, stoppedAt: at("06-01"), isAwaitingStop: true });
  });

  test("release does not start it again (FIN-05)", () => {
    const standing = standingOf(payment("2026-01-01"), [stay("REMAND", "02-01", "03-01")], NOW);
    expect(standing).toMatchObject({ isActive: false, stoppedAt: at("02-01") });
  });

  test("custody before it began, or after today, does not touch it", () => {
    const stays = [stay("SENTENCED", "01-01", "02-01"), stay("REMAND", "06-20")];
    expect(standingOf(payment("2026-03-01"), stays, NOW).isActive).toBe(true);
  });

  test("once its end is recorded, nothing is awaited, and the earlier of the two counts", () => {
    const standing = standingOf(payment("2026-01-01", at("06-10")), [stay("REMAND", "06-01")], NOW);
    expect(standing).toEqual({ isActive: false, stoppedAt: at("06-01"), isAwaitingStop: false });
  });
});

describe("a financial assessment", () => {
  test("that is light-touch and asks for money is refused (FIN-01)", () => {
    expect(() => requireConsistent({ kind: "LIGHT_TOUCH", outcome: "CONTRIBUTES" })).toThrow(
      expect.objectContaining({ details: { requirement: "FIN-01" } }),
    );
    expect(() => requireConsistent({ kind: "LIGHT_TOUCH", outcome: "NO_CONTRIBUTION" })).not.toThrow();
    expect(() => requireConsistent({ kind: "FULL", outcome: "FULL_COST" })).not.toThrow();
  });
});

test("the first and the last day of a span count, those beside them do not", () => {
  const span = { fromDay: "2026-06-01", toDay: "2026-06-15" };
  expect(["2026-05-31", "2026-06-01", "2026-06-15", "2026-06-16"].map((day) => coversDay(span, day))).toEqual([
    ...[false, true, true, false],
  ]);
  expect(coversDay({ ...span, toDay: null }, "2099-01-01")).toBe(true);
});
