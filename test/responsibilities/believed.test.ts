import { heldThen, staysKnown } from "../../src/responsibilities/believed.js";

const day = (number: number) => new Date(Date.UTC(2031, 4, number));
const entry = (
  name: string,
  happened: number,
  written: number,
  ended?: readonly [happened: number, written: number],
) => ({
  name,
  eventAt: day(happened),
  recordedAt: day(written),
  endedAt: ended ? day(ended[0]) : null,
  endRecordedAt: ended ? day(ended[1]) : null,
});
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

/** In force from the 1st, written on the 5th; ended on the 10th, which was written on the 15th. */
const duty = entry("duty", 1, 5, [10, 15]);

describe("valid time and recorded time are kept apart (CUST-04)", () => {
  test.each([
    [3, 4, []],
    [3, 5, ["duty"]],
    [0, 20, []],
    [9, 20, ["duty"]],
    [10, 20, []],
    [12, 14, ["duty"]],
    [12, 15, []],
  ])("on day %i, as believed on day %i, %j holds", (at, believedAt, held) => {
    expect(names(heldThen([duty], { at: day(at), believedAt: day(believedAt) }))).toEqual(held);
  });

  test("an arrival to come is absent, and a departure to come reads as none", () => {
    const place = { areaCode: "first", ground: "PRISON", expectedReleaseOn: null } as const;
    const stays = [
      { ...place, arrivedAt: day(1), departedAt: day(10) },
      { ...place, arrivedAt: day(11), departedAt: null },
    ];
    expect(staysKnown(stays, day(9))).toEqual([{ ...place, arrivedAt: day(1), departedAt: null }]);
    expect(staysKnown(stays, day(11))).toEqual(stays);
  });
});
