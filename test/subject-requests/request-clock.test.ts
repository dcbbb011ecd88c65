import fc from "fast-check";
import { clockOf, extensionBar, type RequestDates } from "../../src/subject-requests/request-clock.js";

const at = (day: string): Date => new Date(`${day}T10:00:00Z`);
const ASKED = at("2026-06-15");

/** A request made and recognised on Monday 15 June 2026. */
function dates(change: Partial<RequestDates> = {}): RequestDates {
  return {
    askedAt: ASKED,
    identityCheckedAt: ASKED,
    clarificationAskedAt: null,
    clarificationAnsweredAt: null,
    extendedAt: null,
    releasedAt: null,
    ...change,
  };
}

const received = (day: string) => dates({ askedAt: at(day), identityCheckedAt: at(day) });
const clarified = (asked: string, answered: string | null) => ({
  clarificationAskedAt: at(asked),
  clarificationAnsweredAt: answered === null ? null : at(answered),
});
const dueOf = (known: RequestDates) => clockOf(known, ASKED).dueOn;

describe("the last day on which to answer (GAP-25)", () => {
  test.each<[string, RequestDates, string | null]>([
    ["one month after it was received", dates(), "2026-07-15"],
    ["the last of a month that has no such day", received("2026-08-31"), "2026-09-30"],
    ["the next working day after a weekend", received("2026-06-11"), "2026-07-13"],
    ["the next working day after a bank holiday", received("2026-07-31"), "2026-09-01"],
    [
      "as late as British midnight says",
      dates({ askedAt: new Date("2026-06-15T23:30:00Z"), identityCheckedAt: new Date("2026-06-15T23:30:00Z") }),
      "2026-07-16",
    ],
    [
      "one month after identity was settled, where that is later",
      dates({ identityCheckedAt: at("2026-06-22") }),
      "2026-07-22",
    ],
    ["not known before identity is settled", dates({ identityCheckedAt: null }), null],
    ["not known while clarification is awaited", dates(clarified("2026-06-17", null)), null],
    ["later by the days that clarification took", dates(clarified("2026-06-17", "2026-06-24")), "2026-07-22"],
    ["not later for an answer on the same day", dates(clarified("2026-06-17", "2026-06-17")), "2026-07-15"],
    [
      "not later for what was awaited before identity was settled",
      dates({ identityCheckedAt: at("2026-06-22"), ...clarified("2026-06-16", "2026-06-20") }),
      "2026-07-22",
    ],
    [
      "later only by the days after identity was settled",
      dates({ identityCheckedAt: at("2026-06-22"), ...clarified("2026-06-16", "2026-06-24") }),
      "2026-07-24",
    ],
    ["three months after it was received, once extended", dates({ extendedAt: at("2026-07-01") }), "2026-09-15"],
    [
      "three months and the days of clarification",
      dates({ extendedAt: at("2026-07-01"), ...clarified("2026-06-17", "2026-06-18") }),
      "2026-09-16",
    ],
  ])("is %s", (_what, known, expected) => {
    expect(dueOf(known)).toBe(expected);
  });

  test("never comes earlier for a pause or an extension, nor on a weekend", () => {
    const day = fc.integer({ min: 0, max: 400 }).map((count) => new Date(ASKED.getTime() + count * 86_400_000));
    fc.assert(
      fc.property(day, day, day, fc.boolean(), (askedAt, one, other, isExtended) => {
        const [asked, answered] = one < other ? [one, other] : [other, one];
        const plain = dates({ askedAt, identityCheckedAt: askedAt });
        const paused = { ...plain, clarificationAskedAt: asked, clarificationAnsweredAt: answered };
        const due = dueOf({ ...paused, extendedAt: isExtended ? askedAt : null }) ?? "";
        return due >= (dueOf(plain) ?? "") && ![0, 6].includes(new Date(due).getUTCDay());
      }),
    );
  });
});

describe("where a request stands", () => {
  test.each<[string, RequestDates, string]>([
    ["WAITING_FOR_IDENTITY", dates({ identityCheckedAt: null }), "2026-06-16"],
    ["WAITING_FOR_CLARIFICATION", dates(clarified("2026-06-17", null)), "2026-12-01"],
    ["RUNNING", dates(), "2026-07-15"],
    ["OVERDUE", dates(), "2026-07-16"],
    ["RUNNING", dates({ extendedAt: at("2026-07-01") }), "2026-07-16"],
    ["RELEASED", dates({ releasedAt: at("2026-07-15") }), "2026-12-01"],
    ["RELEASED_LATE", dates({ releasedAt: at("2026-07-16") }), "2026-12-01"],
  ])("%s", (state, known, now) => {
    expect(clockOf(known, at(now)).state).toBe(state);
  });
});

describe("more time (GAP-25)", () => {
  test.each<[string, RequestDates, string, string | null]>([
    ["may be taken within the first month", dates(), "2026-07-15", null],
    ["may be taken before identity is settled", dates({ identityCheckedAt: null }), "2026-12-01", null],
    ["may be taken while clarification is awaited", dates(clarified("2026-06-17", null)), "2026-12-01", null],
    [
      "may be taken in the days that clarification added",
      dates(clarified("2026-06-17", "2026-06-24")),
      "2026-07-22",
      null,
    ],
    ["may not be taken after the first month", dates(), "2026-07-16", "TOO_LATE"],
    ["may not be taken twice", dates({ extendedAt: at("2026-06-16") }), "2026-06-17", "EXTENDED_ALREADY"],
    ["may not be taken once it is answered", dates({ releasedAt: at("2026-06-16") }), "2026-06-17", "RELEASED"],
  ])("%s", (_what, known, now, expected) => {
    expect(extensionBar(known, at(now))).toBe(expected);
  });
});
