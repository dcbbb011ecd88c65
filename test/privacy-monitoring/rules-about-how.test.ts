import type { PersonId, UserId } from "../../src/kernel/ids.js";
import type { LoggedAccess } from "../../src/privacy-monitoring/index.js";
import { BOOK, countOf, look, type Supposed, told } from "./facts.js";

type Row = readonly [because: string, supposed: Supposed, told: number];

/** So many different people, one after the other, from a moment on. */
function people(count: number, from: string, seconds = 30, change: Partial<LoggedAccess> = {}): LoggedAccess[] {
  return Array.from({ length: count }, (_, n) =>
    look(new Date(Date.parse(from) + n * seconds * 1_000).toISOString(), {
      personId: `${from} ${n}` as PersonId,
      ...change,
    }),
  );
}

/** So many days of work before the day that is judged, Wednesday 11 March, on each so many people in an hour. */
function past(days: number, count: number, hour = 10): LoggedAccess[] {
  const dayOf = (n: number) => new Date(Date.UTC(2026, 2, 10 - n, hour)).toISOString();
  return Array.from({ length: days }, (_, n) => people(count, dayOf(n))).flat();
}

const AT = "2026-03-11T10:00:00Z";
const NIGHT = "2026-03-11T22:00:00Z";
const SATURDAY = "2026-03-14T10:00:00Z";
const LISTED_BEFORE = { at: new Date("2026-03-04T10:00:00Z"), breadth: BOOK.listsOver + 1 };
const refused = { isGiven: false, isRefused: true };
const { BURST, OUT_OF_HOURS, REPEATED_REFUSALS } = BOOK.rules;

describe("BURST", () => {
  const odd = BURST.leastPeople * 2;
  const newcomers = BURST.leastPeopleWhenNew;
  const spread = (BURST.withinMinutes * 60) / (BURST.leastPeople - 1) + 60;
  const rows: readonly Row[] = [
    ["far more than on any day before", { judged: people(odd, AT), known: past(BURST.leastDays, 8) }, 1],
    ["as many as on a day before", { judged: people(odd, AT), known: past(BURST.leastDays, odd) }, 0],
    [
      "one busy day among quiet ones is a habit too",
      { judged: people(odd, AT), known: [...past(1, odd), ...past(9, 4, 14)] },
      0,
    ],
    ["few, though more than ever", { judged: people(BURST.leastPeople - 1, AT), known: past(BURST.leastDays, 2) }, 0],
    ["as many over the day", { judged: people(odd, AT, spread), known: past(BURST.leastDays, 4) }, 0],
    [
      "the same person many times",
      { judged: Array.from({ length: odd }, () => look(AT)), known: past(BURST.leastDays, 4) },
      0,
    ],
    ["a newcomer, and too many for one", { judged: people(newcomers, AT), known: past(BURST.leastDays - 1, 4) }, 1],
    [
      "a newcomer who reads what they are handed",
      { judged: people(newcomers - 1, AT), known: past(BURST.leastDays - 1, 4) },
      0,
    ],
    [
      "people whom their lists have named before",
      { judged: people(odd, AT), known: [...past(BURST.leastDays, 4), ...people(odd, AT, 30, LISTED_BEFORE)] },
      0,
    ],
    [
      "a manager's sample of records",
      { judged: people(odd, AT), known: past(BURST.leastDays, 4), staff: [{ role: "MANAGER" }] },
      0,
    ],
    [
      "a manager, and more than any sample",
      {
        judged: people(BURST.leastPeopleOfThose, AT, 30),
        known: past(BURST.leastDays, 4),
        staff: [{ role: "MANAGER" }],
      },
      1,
    ],
    ["refused, which is another rule's", { judged: people(odd, AT, 30, refused), known: past(BURST.leastDays, 4) }, 0],
    [
      "another user's quiet past says nothing",
      {
        judged: people(odd, AT),
        known: [...past(BURST.leastDays, odd), ...past(9, 2).map((one) => ({ ...one, userId: "x" as UserId }))],
      },
      0,
    ],
  ];
  test.each(rows)("%s (GAP-32)", (_because, supposed, times) => {
    expect(countOf("BURST", "AT_ONCE", supposed)).toBe(times);
  });
});

describe("REPEATED_REFUSALS", () => {
  const { leastPeople, withinMinutes } = REPEATED_REFUSALS;
  const spread = (withinMinutes * 60) / (leastPeople - 1) + 60;
  const rows: readonly Row[] = [
    ["enough people in a short time", { judged: people(leastPeople, AT, 60, refused) }, 1],
    ["the last of them judged, the others known", splitAtLast(people(leastPeople, AT, 60, refused)), 1],
    ["one too few", { judged: people(leastPeople - 1, AT, 60, refused) }, 0],
    ["as many over the day", { judged: people(leastPeople, AT, spread, refused) }, 0],
    ["one person again and again", { judged: Array.from({ length: 20 }, () => look(AT, refused)) }, 0],
    ["shown, not refused", { judged: people(leastPeople, AT, 60) }, 0],
  ];
  test.each(rows)("%s (GAP-32)", (_because, supposed, times) => {
    expect(countOf("REPEATED_REFUSALS", "AT_ONCE", supposed)).toBe(times);
  });
});

function splitAtLast(all: readonly LoggedAccess[]): Supposed {
  return { known: all.slice(0, -1), judged: all.slice(-1) };
}

describe("OUT_OF_HOURS", () => {
  const { leastPeople, leastDays, mostWritten } = OUT_OF_HOURS;
  const rows: readonly Row[] = [
    ["a day worker at night", { judged: people(leastPeople, NIGHT), known: past(leastDays, 2) }, 1],
    [
      "a day worker on a Saturday",
      { judged: people(leastPeople, SATURDAY), known: past(leastDays - 2, 2, 14).concat(week()) },
      1,
    ],
    ["a day worker by day", { judged: people(leastPeople, AT), known: past(leastDays, 2) }, 0],
    ["a night worker at night", { judged: people(leastPeople, NIGHT), known: past(leastDays, 2, 22) }, 0],
    ["a newcomer, whose hours nobody knows", { judged: people(leastPeople, NIGHT), known: past(leastDays - 1, 2) }, 0],
    ["late work, which is written down", { judged: halfWritten(leastPeople * 2), known: past(leastDays, 2) }, 0],
    [
      "much read, and one thing written",
      {
        judged: [...people(Math.ceil(1 / mostWritten), NIGHT), look(NIGHT, { isAction: true })],
        known: past(leastDays, 2),
      },
      1,
    ],
    ["one person, not many", { judged: people(leastPeople - 1, NIGHT), known: past(leastDays, 2) }, 0],
  ];
  test.each(rows)("%s (GAP-32)", (_because, supposed, times) => {
    expect(countOf("OUT_OF_HOURS", "SETTLED", { ...supposed, known: weekdays(supposed.known ?? []) })).toBe(times);
  });

  test("it is the clock of the United Kingdom that counts, in summer too (GAP-32)", () => {
    const known = Array.from({ length: leastDays }, (_, n) =>
      people(2, `2026-06-${String(n + 1).padStart(2, "0")}T09:00:00Z`),
    );
    const onTime = people(leastPeople, "2026-06-17T18:00:00Z");
    const late = people(leastPeople, "2026-06-17T19:00:00Z");
    expect(countOf("OUT_OF_HOURS", "SETTLED", { judged: onTime, known: weekdays(known.flat()) })).toBe(0);
    expect(countOf("OUT_OF_HOURS", "SETTLED", { judged: late, known: weekdays(known.flat()) })).toBe(1);
  });
});

/** So many people at night, about every other of whom something was written. */
function halfWritten(count: number): LoggedAccess[] {
  return people(count, NIGHT).map((one, n) => ({ ...one, isAction: n % 2 === 0 }));
}

/** Moves what falls on a weekend into the weeks before: the past of somebody who works on weekdays. */
function weekdays(known: readonly LoggedAccess[]): LoggedAccess[] {
  const isFree = ({ at }: LoggedAccess) => [0, 6].includes(at.getUTCDay());
  return known.map((one) => (isFree(one) ? { ...one, at: new Date(+one.at - 19 * 86_400_000) } : one));
}

function week(): LoggedAccess[] {
  return ["11", "12", "13"].flatMap((day) => people(2, `2026-03-${day}T10:00:00Z`));
}

test("what is about how much names no person, and shows the span that is odd (GAP-32)", () => {
  const judged = people(REPEATED_REFUSALS.leastPeople, AT, 60, refused);
  expect(told("AT_ONCE", { judged })).toMatchObject([
    { rule: "REPEATED_REFUSALS", personId: null, day: "2026-03-11", eventIds: judged.map(({ eventId }) => eventId) },
  ]);
});
