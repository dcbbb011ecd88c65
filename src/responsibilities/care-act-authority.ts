import { ukDay } from "../kernel/calendar.js";

/** Why the authority of an area answers under the Care Act. */
export type Ground = "PRISON" | "APPROVED_PREMISES" | "ORDINARY_RESIDENCE";

/** A stay in an establishment, as far as it decides which authority answers. */
export interface HeldStay {
  readonly areaCode: string;
  readonly ground: Exclude<Ground, "ORDINARY_RESIDENCE">;
  readonly arrivedAt: Date;
  readonly departedAt: Date | null;
  readonly expectedReleaseOn: string | null;
}

/** Where a person ordinarily resides, and since when as far as that is known. */
export interface Residence {
  readonly areaCode: string;
  readonly since: Date | null;
}

/** The area whose authority answers, why, and since when without a break. */
export interface AnsweringArea {
  readonly areaCode: string;
  readonly ground: Ground;
  readonly since: Date | null;
}

/** How long a departure that is no release is taken for the way to the next place. */
const JOURNEY = 24 * 3_600_000;

interface Period {
  readonly stay: HeldStay;
  readonly from: Date;
  readonly until: Date | null;
}

/**
 * The area whose authority answers for a person under the Care Act at a moment: that of the place where they are held,
 * whatever their home (CUST-01, CUST-03), else that where they ordinarily reside. There is no gap and no overlap.
 *
 * On the way from one place to the next the first authority answers until the arrival (TRANS-09, EOL-02). That rests on
 * the departure alone, never on an arrival to come, so that it betrays no planned move: a departure before the day
 * when release was expected counts as a move, for a day at most.
 *
 * @param stays those known to have begun, the earliest arrival first
 */
export function answeringArea(stays: readonly HeldStay[], residence: Residence | null, at: Date): AnsweringArea | null {
  const begun = periodsOf(stays).filter(({ stay }) => stay.arrivedAt <= at);
  const last = begun.at(-1);
  if (last && (last.until === null || last.until > at)) {
    return { areaCode: last.stay.areaCode, ground: last.stay.ground, since: last.from };
  }
  if (!residence) return null;
  return { areaCode: residence.areaCode, ground: "ORDINARY_RESIDENCE", since: later(residence.since, last?.until) };
}

/** For each stay until when it decides, and since when its area has without a break: a move within it makes none (TRANS-02). */
function periodsOf(stays: readonly HeldStay[]): readonly Period[] {
  const periods: Period[] = [];
  for (const [index, stay] of stays.entries()) {
    const before = periods.at(-1);
    const goesOn = before?.stay.areaCode === stay.areaCode && before.until?.getTime() === stay.arrivedAt.getTime();
    periods.push({ stay, from: goesOn ? before.from : stay.arrivedAt, until: endOf(stay, stays[index + 1]) });
  }
  return periods;
}

/** When a stay stops deciding: at the next arrival, or without one at the release, or a day after any other departure. */
function endOf({ departedAt, expectedReleaseOn }: HeldStay, next: HeldStay | undefined): Date | null {
  if (departedAt === null) return next?.arrivedAt ?? null;
  const isRelease = expectedReleaseOn !== null && ukDay(departedAt) >= expectedReleaseOn;
  const until = isRelease ? departedAt : new Date(departedAt.getTime() + JOURNEY);
  return next && next.arrivedAt < until ? next.arrivedAt : until;
}

function later(one: Date | null, other: Date | null | undefined): Date | null {
  if (!one || !other) return one ?? other ?? null;
  return one > other ? one : other;
}
