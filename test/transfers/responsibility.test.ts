import fc from "fast-check";
import { responsibleAt } from "../../src/transfers/responsibility.js";

const [ASHDALE, BRINDLEMOOR, CALLOWMERE] = ["E08000011", "E08000013", "E08000014"];
const day = (text: string) => new Date(`${text}T00:35:00Z`);
const handover = (fromAreaCode: string | null, toAreaCode: string, on: string) => ({
  fromAreaCode,
  toAreaCode,
  eventAt: day(on),
});
const TWO = [handover(ASHDALE, BRINDLEMOOR, "2026-03-01"), handover(BRINDLEMOOR, CALLOWMERE, "2026-06-17")];

describe("who is responsible at a moment (TRANS-09, GAP-18)", () => {
  test.each([
    ["before any arrival, the first", "2026-02-28", ASHDALE],
    ["from the instant of an arrival, the next", "2026-03-01", BRINDLEMOOR],
    ["until the next arrival, the same", "2026-06-16", BRINDLEMOOR],
    ["after the last arrival, the last", "2027-01-01", CALLOWMERE],
  ])("%s", (_when, on, expected) => {
    expect(responsibleAt(day(on), TWO, CALLOWMERE)).toBe(expected);
  });

  test("where nobody moved across a border, whoever is so now", () => {
    expect(responsibleAt(day("2026-01-01"), [], ASHDALE)).toBe(ASHDALE);
    expect(responsibleAt(day("2026-01-01"), [], null)).toBeNull();
  });

  test("at every instant exactly one: no gap and no overlap", () => {
    fc.assert(
      fc.property(fc.date({ min: day("2026-01-01"), max: day("2026-12-31"), noInvalidDate: true }), (moment) => {
        const begun = TWO.filter(({ eventAt }) => eventAt <= moment).length;
        expect(responsibleAt(moment, TWO, CALLOWMERE)).toBe([ASHDALE, BRINDLEMOOR, CALLOWMERE][begun]);
      }),
    );
  });
});
