import { tableOf } from "../../../src/commands/audit-bench/table.js";
import type { ContenderName } from "../../../src/commands/bench/contender.js";
import type { Measurement } from "../../../src/commands/bench/report.js";
import { trailCosts, trailLines } from "../../../src/commands/bench/trail-cost.js";

function measured(contender: ContenderName, cpuMilliseconds: number, inFlight = 16): Measurement {
  return {
    ...{ query: "Q1", inFlight, contender, cpuMilliseconds, statements: contender === "hub" ? 5 : 4 },
    ...{ requestsPerSecond: 1, nodeMilliseconds: 1, postgresMilliseconds: null, medianLatencyMilliseconds: 1 },
    ...{ transactionControl: 0, bytes: 1, failed: 0, cpuToL: 1, cpuToGroupedL: 1, throughputToL: 1 },
  };
}

describe("what the trail costs (AUD-02)", () => {
  test("is what the hub needs beyond the hub without it, of the same question and the same load", () => {
    const others = [measured("hub without trail", 5, 64), measured("L", 0.5)];
    const [cost, ...more] = trailCosts([measured("hub", 1.1), measured("hub without trail", 1), ...others]);
    expect(more).toEqual([]);
    expect(cost).toMatchObject({ inFlight: 16, cpuWithout: 1, cpuWith: 1.1, statementsWithout: 4, statementsWith: 5 });
    expect(cost?.addedMilliseconds).toBeCloseTo(0.1);
    expect(cost?.addedShare).toBeCloseTo(0.1);
  });

  test.each([
    [1.14, 1, true],
    [1.16, 1, false],
    [0.62, 0.5, false],
  ])("%d ms with a trail and %d without it: within the target %p", (withTrail, without, isWithinTarget) => {
    const [cost] = trailCosts([measured("hub", withTrail), measured("hub without trail", without)]);
    expect(cost).toMatchObject({ isWithinTarget });
  });

  test("is told in milliseconds, as a share, in statements, and for the trail alone", () => {
    const costs = trailCosts([measured("hub", 1.1), measured("hub without trail", 1)]);
    const told = trailLines(costs, [{ inFlight: 64, eventsPerSecond: 9_000, cpuMilliseconds: 0.11 }]);
    expect(told).toContain("1.000 without, 1.100 with: 0.100 added, 10.0%, within the target; statements 4.00 without");
    expect(told).toContain("64 in flight: 9000 events/s, 0.110 CPU ms an event");
  });
});

test("the table of governance's questions says whose processor time it holds, and what is slower than wanted (AUD-03)", () => {
  const timed = [{ name: "refusals", median: 12.34, p95: 20, cpu: 7.06, within: 1_000 }];
  expect(tableOf(timed, 1_000, true)).toMatch(/p50 +p95 +CPU +wanted\nrefusals +12\.3 +20\.0 +7\.1 +1000$/);
  expect(tableOf(timed, 1_000, false)).toContain("of the hub alone");
  const slow = timed.map((one) => ({ ...one, within: 12 }));
  expect(tableOf(slow, 1_000, true)).toMatch(/7\.1 +12 !\n!: slower than is wanted, by its p50\.$/);
});
