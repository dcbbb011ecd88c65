import type { CapacityMatter } from "./capacity.entity.js";

/** What was found of the person's capacity for one kind of decision, from when until when it held. */
export interface CapacityFinding {
  readonly id: string;
  readonly concerns: CapacityMatter;
  readonly hasCapacity: boolean;
  readonly from: Date;
  /** When it ceased to hold, or null. */
  readonly to: Date | null;
  readonly recordedAt: Date;
}

/** A span of time: `from` counts, `to` does not; null is open-ended. */
export interface Span {
  readonly from: Date;
  readonly to: Date | null;
}

/** Says whether a span covers a moment. */
export function spans({ from, to }: Span, at: Date): boolean {
  return from <= at && (to === null || to > at);
}

/** The earlier of two ends; null is no end. */
export function earlierEnd(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/**
 * Says what the latest assessment in force at a moment found: true for capacity, false for its lack, null where
 * nothing was assessed and capacity is presumed (Mental Capacity Act 2005 s1).
 */
export function capacityFoundAt(
  findings: readonly CapacityFinding[],
  matter: CapacityMatter,
  at: Date,
): boolean | null {
  const latest = findings
    .filter((finding) => finding.concerns === matter && spans(finding, at))
    .reduce<CapacityFinding | null>((last, next) => (last === null || isLater(next, last) ? next : last), null);
  return latest?.hasCapacity ?? null;
}

/**
 * The first moment after `after` at which the person is no longer found to lack capacity: a later assessment found it,
 * or the assessment that denied it ceased to hold. Null where there is none (domain guide 3.8, capacity regained).
 */
export function capacityReturns(
  findings: readonly CapacityFinding[],
  matter: CapacityMatter,
  after: Date,
): Date | null {
  return firstChange(findings, after, (moment) => capacityFoundAt(findings, matter, moment) !== false);
}

/** The first moment after `after` at which an assessment found that the person can decide, as a competent child does. */
export function capacityFound(findings: readonly CapacityFinding[], matter: CapacityMatter, after: Date): Date | null {
  return firstChange(findings, after, (moment) => capacityFoundAt(findings, matter, moment) === true);
}

function firstChange(findings: readonly CapacityFinding[], after: Date, isSo: (moment: Date) => boolean): Date | null {
  const changes = findings.flatMap(({ from, to }) => [from, ...(to ? [to] : [])]).filter((moment) => moment > after);
  return changes.filter(isSo).reduce<Date | null>(earlierEnd, null);
}

/** The order is one of its own, so that the order in which findings are read changes nothing. */
function isLater(one: CapacityFinding, other: CapacityFinding): boolean {
  const [ours, theirs] = [orderOf(one), orderOf(other)];
  const place = ours.findIndex((part, index) => part !== theirs[index]);
  return place >= 0 && (ours[place] as number | string) > (theirs[place] as number | string);
}

function orderOf({ from, recordedAt, id }: CapacityFinding): readonly (number | string)[] {
  return [from.getTime(), recordedAt.getTime(), id];
}
