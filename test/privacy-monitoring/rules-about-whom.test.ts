import type { PartnerId, UserId } from "../../src/kernel/ids.js";
import type { Pass, RuleName } from "../../src/privacy-monitoring/index.js";
import { BOOK, countOf, look, PARTNER, PERSON, type Supposed, told, USER } from "./facts.js";

/** What is supposed, how often the rule tells of it, and because of what. */
type Row = readonly [because: string, supposed: Supposed, told: number];

const AT = "2026-03-11T10:00:00Z";
const refused = { isGiven: false, isRefused: true };
const LIST = { breadth: BOOK.listsOver + 1 };
/** A list that names the person, on each of so many days. */
const onLists = (days: number) => Array.from({ length: days }, (_, n) => look(`2026-03-0${n + 1}T09:00:00Z`, LIST));
const OTHER_USER = "other user" as UserId;
const OTHER_PARTNER = "other partner" as PartnerId;

function table(rule: RuleName, pass: Pass, rows: readonly Row[]): void {
  describe(rule, () => {
    test.each(rows)("%s (GAP-32)", (_because, supposed, times) => {
      expect(countOf(rule, pass, supposed)).toBe(times);
    });
    test("has rows that are told of and rows that are not (GAP-32)", () => {
      expect(new Set(rows.map(([, , times]) => times > 0)).size).toBe(2);
    });
  });
}

const ownRecord = [{ personId: PERSON }];

table("OWN_RECORD", "AT_ONCE", [
  ["a user's own record, shown", { judged: [look(AT)], staff: ownRecord }, 1],
  ["a user's own record, refused", { judged: [look(AT, refused)], staff: ownRecord }, 1],
  ["thrice on one day is one question", { judged: [look(AT), look(AT), look(AT)], staff: ownRecord }, 1],
  ["on two days it is two", { judged: [look(AT), look("2026-03-12T10:00:00Z")], staff: ownRecord }, 2],
  ["somebody else's record", { judged: [look(AT)] }, 0],
  ["a colleague opens it", { judged: [look(AT, { userId: OTHER_USER })], staff: ownRecord }, 0],
  ["nobody knows who the user is", { judged: [look(AT)], staff: [] }, 0],
]);

table("KEPT_OUT", "AT_ONCE", [
  ["refused because kept out", { judged: [look(AT, { ...refused, isKeptOut: true })] }, 1],
  ["refused for want of a relationship", { judged: [look(AT, refused)] }, 0],
  ["shown", { judged: [look(AT)] }, 0],
]);

const colleague = [{ worksFor: [PARTNER] }];

table("COLLEAGUE", "AT_ONCE", [
  ["works for the same partner", { judged: [look(AT)], people: colleague }, 1],
  ["works for another partner", { judged: [look(AT)], people: [{ worksFor: [OTHER_PARTNER] }] }, 0],
  ["is the user: that is another rule's", { judged: [look(AT)], people: colleague, staff: ownRecord }, 0],
  ["in passing, in a list", { judged: [look(AT, LIST)], people: colleague }, 0],
  ["refused", { judged: [look(AT, refused)], people: colleague }, 0],
  ["works for nobody", { judged: [look(AT)] }, 0],
]);

const namesake = [{ familyName: "ASKEW" }];
const neighbour = [{ postcode: "zz11aa" }];
const { mostNamesakes, mostNeighbours, mostDaysListed } = BOOK.rules.SAME_NAME_OR_ADDRESS;

table("SAME_NAME_OR_ADDRESS", "SETTLED", [
  ["the same family name, however it is written", { judged: [look(AT)], people: namesake }, 1],
  ["the same postcode, however it is written", { judged: [look(AT)], people: neighbour }, 1],
  ["as many namesakes as may be", { judged: [look(AT)], people: namesake, staff: [{ namesakes: mostNamesakes }] }, 1],
  ["a name that many bear", { judged: [look(AT)], people: namesake, staff: [{ namesakes: mostNamesakes + 1 }] }, 0],
  ["a block of flats", { judged: [look(AT)], people: neighbour, staff: [{ neighbours: mostNeighbours + 1 }] }, 0],
  ["neither", { judged: [look(AT)] }, 0],
  ["no address known of either", { judged: [look(AT)], people: [{ postcode: null }], staff: [{ postcode: null }] }, 0],
  ["a protected address is not compared", { judged: [look(AT)], people: [{ postcode: null }] }, 0],
  ["wrote something that day", { judged: [look(AT), look(AT, { isAction: true })], people: namesake }, 0],
  [
    "wrote something two days later",
    { judged: [look(AT)], known: [look("2026-03-13T10:00:00Z", { isAction: true })], people: namesake },
    0,
  ],
  [
    "a colleague wrote something",
    { judged: [look(AT)], known: [look(AT, { userId: OTHER_USER, isAction: true })], people: namesake },
    1,
  ],
  ["in passing, in a list", { judged: [look(AT, LIST)], people: namesake }, 0],
  ["whom lists of their work named", { judged: [look(AT)], known: onLists(mostDaysListed + 1), people: namesake }, 0],
  ["whom too few lists named", { judged: [look(AT)], known: onLists(mostDaysListed), people: namesake }, 1],
  [
    "whom lists of a colleague's work named",
    {
      judged: [look(AT)],
      known: onLists(mostDaysListed + 1).map((one) => ({ ...one, userId: OTHER_USER })),
      people: namesake,
    },
    1,
  ],
  ["is the user: that is another rule's", { judged: [look(AT)], people: namesake, staff: ownRecord }, 0],
]);

const served = (from: string, to: string | null, partnerId = PARTNER) => [
  { personId: PERSON, partnerId, from: new Date(from), to: to === null ? null : new Date(to) },
];

table("NO_RELATIONSHIP", "SETTLED", [
  ["never served", { judged: [look(AT)], involvements: [] }, 1],
  [
    "served by another partner alone",
    { judged: [look(AT)], involvements: served("2025-01-01", null, OTHER_PARTNER) },
    1,
  ],
  ["ended long ago", { judged: [look(AT)], involvements: served("2025-01-01", "2026-02-08T09:00:00Z") }, 1],
  [
    "begins only later than is waited for",
    { judged: [look(AT)], involvements: served("2026-03-18T12:00:01Z", null) },
    1,
  ],
  ["served", { judged: [look(AT)], involvements: served("2025-01-01", null) }, 0],
  ["ended within the month", { judged: [look(AT)], involvements: served("2025-01-01", "2026-02-10T10:00:00Z") }, 0],
  ["recorded two days late", { judged: [look(AT)], involvements: served("2026-03-13", null) }, 0],
  ["in an emergency, which has its own review", { judged: [look(AT, { isEmergency: true })], involvements: [] }, 0],
  ["refused: nothing was shown", { judged: [look(AT, refused)], involvements: [] }, 0],
  [
    "a colleague wrote something: the partner is at work",
    { judged: [look(AT)], known: [look(AT, { userId: OTHER_USER, isAction: true })], involvements: [] },
    0,
  ],
  ["a colleague looked too", { judged: [look(AT)], known: [look(AT, { userId: OTHER_USER })], involvements: [] }, 1],
  [
    "another partner wrote something",
    {
      judged: [look(AT)],
      known: [look(AT, { userId: OTHER_USER, partnerId: OTHER_PARTNER, isAction: true })],
      involvements: [],
    },
    1,
  ],
  ["wrote something themselves", { judged: [look(AT), look(AT, { isAction: true })], involvements: [] }, 1],
]);

const emergency = (reviewDue: string) => [
  {
    ...{ userId: USER, partnerId: PARTNER, personId: PERSON, startedAt: new Date("2026-03-09T23:30:00Z") },
    ...{ reviewDue, eventIds: ["read in the emergency"] },
  },
];

table("UNREVIEWED_EMERGENCY", "AT_ONCE", [
  ["due yesterday", { emergencies: emergency("2026-03-17") }, 1],
  ["due today: there is time until midnight", { emergencies: emergency("2026-03-18") }, 0],
  ["none unreviewed", {}, 0],
]);

const days = (count: number, from = 2) =>
  Array.from({ length: count }, (_, n) => look(`2026-03-${String(from + n).padStart(2, "0")}T10:00:00Z`));
const { leastDays } = BOOK.rules.VIEWS_WITHOUT_ACTION;

table("VIEWS_WITHOUT_ACTION", "SETTLED", [
  ["opened on enough days", { known: days(leastDays - 1), judged: [look(AT)] }, 1],
  ["on one day too few", { known: days(leastDays - 2), judged: [look(AT)] }, 0],
  ["on one day more: it is told already", { known: days(leastDays), judged: [look(AT)] }, 0],
  ["on as many days again", { known: days(2 * leastDays - 1, 1), judged: [look("2026-03-14T10:00:00Z")] }, 1],
  ["often on one day", { judged: Array.from({ length: 20 }, () => look(AT)) }, 0],
  ["wrote something once", { known: [...days(leastDays - 1), look(AT, { isAction: true })], judged: [look(AT)] }, 0],
  [
    "wrote something since",
    { known: [...days(leastDays - 1), look("2026-03-13T10:00:00Z", { isAction: true })], judged: [look(AT)] },
    0,
  ],
  ["a manager, who looks to see", { known: days(leastDays - 1), judged: [look(AT)], staff: [{ role: "MANAGER" }] }, 0],
  [
    "another user's days",
    { known: days(leastDays - 1).map((one) => ({ ...one, userId: OTHER_USER })), judged: [look(AT)] },
    0,
  ],
  ["in lists", { known: days(leastDays - 1).map((one) => ({ ...one, ...LIST })), judged: [look(AT)] }, 0],
  [
    "whom lists of their work named",
    { known: [...days(leastDays - 1), ...onLists(mostDaysListed + 1)], judged: [look(AT)] },
    0,
  ],
]);

const { leastUsers, withinHours } = BOOK.rules.MANY_EYES;
const crowd = (count: number, at = "2026-03-11T15:00:00Z") =>
  Array.from({ length: count }, (_, n) => look(at, { userId: `onlooker ${n}` as UserId }));
const beyond = new Date(Date.parse(AT) - (withinHours + 1) * 3_600_000).toISOString();

table("MANY_EYES", "SETTLED", [
  ["one of many newcomers, the others after them", { judged: [look(AT)], known: crowd(leastUsers - 1) }, 1],
  ["one too few", { judged: [look(AT)], known: crowd(leastUsers - 2) }, 0],
  ["the others came days before", { judged: [look(AT)], known: crowd(leastUsers - 1, beyond) }, 0],
  ["knew the record before", { judged: [look(AT)], known: [...crowd(leastUsers - 1), look(beyond)] }, 0],
  [
    "wrote something",
    { judged: [look(AT)], known: [...crowd(leastUsers - 1), look("2026-03-12T10:00:00Z", { isAction: true })] },
    0,
  ],
  [
    "the others are the team at work",
    { judged: [look(AT)], known: crowd(leastUsers - 1).map((one) => ({ ...one, isAction: true })) },
    0,
  ],
  ["one of a list of many", { judged: [look(AT, LIST)], known: crowd(leastUsers - 1) }, 0],
]);

describe("a finding (GAP-32)", () => {
  test("names the user, the person, the day in the United Kingdom and the events, once", () => {
    const [first, second] = [look("2026-06-10T23:30:00Z"), look("2026-06-11T09:00:00Z")];
    expect(told("AT_ONCE", { judged: [first, second], staff: ownRecord })).toEqual([
      {
        ...{ rule: "OWN_RECORD", userId: USER, partnerId: PARTNER, personId: PERSON, day: "2026-06-11" },
        eventIds: [first.eventId, second.eventId],
      },
    ]);
  });

  test("is not made by a rule that is switched off", () => {
    const off = { ...BOOK, rules: { ...BOOK.rules, OWN_RECORD: { ...BOOK.rules.OWN_RECORD, isOn: false } } };
    expect(countOf("OWN_RECORD", "AT_ONCE", { judged: [look(AT)], staff: ownRecord }, off)).toBe(0);
  });
});
