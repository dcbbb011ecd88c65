import { delaysOf } from "../../src/governance/sharing-delays.js";
import type { PartnerId } from "../../src/kernel/ids.js";

const SINCE = new Date("2026-06-15T08:00:00Z");
const [COUNCIL, PRISON, HOSPITAL] = ["council", "prison", "hospital"] as PartnerId[] as [
  PartnerId,
  PartnerId,
  PartnerId,
];

/** Needs of one pair of partners, each met so many working hours after it arose; null where it waits still. */
const needs = (
  receiverId: PartnerId,
  hours: readonly (number | null)[],
  kind: "FIRST_READ" | "DISCLOSURE" = "FIRST_READ",
) =>
  hours.map((met) => ({
    ...{ kind, holderId: COUNCIL, receiverId, since: SINCE },
    metAt: met === null ? null : new Date(SINCE.getTime() + met * 3_600_000),
  }));

describe("how long sharing took (SHARE-04)", () => {
  test.each<[string, (number | null)[], object]>([
    ["five were met", [1, 5, 2, 8, 3], { met: 5, waiting: null, medianWorkingHours: 3, longestWorkingHours: 8 }],
    ["six were met", [1, 5, 2, 8, 3, 4], { met: 5, waiting: null, medianWorkingHours: 3.5, longestWorkingHours: 8 }],
    [
      "five wait",
      [null, null, null, null, null],
      { met: null, waiting: 5, medianWorkingHours: null, longestWorkingHours: null },
    ],
    [
      "four were met and one waits (NEV-11)",
      [1, 2, 3, 4, null],
      { met: null, waiting: null, medianWorkingHours: null, longestWorkingHours: null },
    ],
  ])("where %s", (_what, hours, expected) => {
    expect(delaysOf(needs(PRISON, hours))).toEqual([
      { kind: "FIRST_READ", holderId: COUNCIL, receiverId: PRISON, ...expected },
    ]);
  });

  test("a pair with fewer than five is as if there were none (NEV-11)", () => {
    const delays = delaysOf([...needs(PRISON, [1, 2, 3, 4]), ...needs(HOSPITAL, [1, 1, 1, 1, 1])]);
    expect(delays.map(({ receiverId }) => receiverId)).toEqual([HOSPITAL]);
    expect(delaysOf(needs(PRISON, [1, 2, 3, 4]))).toEqual([]);
  });

  test("readings and answers to requests are apart, so that neither makes up the other's five", () => {
    expect(delaysOf([...needs(PRISON, [1, 2, 3]), ...needs(PRISON, [1, 2, 3], "DISCLOSURE")])).toEqual([]);
  });
});
