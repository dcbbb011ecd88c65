import { RuleBroken } from "../kernel/errors.js";
import type { DirectPaymentEntity } from "./direct-payment.entity.js";
import type { KnownStay } from "./stays.js";

type Stay = Omit<KnownStay, "personId">;
type Payment = Pick<DirectPaymentEntity, "startsOn" | "endedAt">;

/** Whether a direct payment runs, and since when it does not. */
export interface PaymentStanding {
  readonly isActive: boolean;
  readonly stoppedAt: Date | null;
  /** It stopped by law, and nobody has recorded yet that the money did (FIN-05). */
  readonly isAwaitingStop: boolean;
}

/** The stay that a person is in at a moment; null in the community. */
export function stayAt<Known extends Stay>(stays: readonly Known[], now: Date): Known | null {
  const open = ({ arrivedAt, departedAt }: Known) => arrivedAt <= now && (departedAt === null || departedAt > now);
  return stays.findLast(open) ?? null;
}

/**
 * Refuses a direct payment to somebody in prison, and to a convicted person in approved premises (FIN-03).
 *
 * Somebody who is not yet convicted and lives in approved premises on bail may have one (FIN-04, GAP-05).
 */
export function requirePayable(stays: readonly Stay[], now: Date): void {
  const stay = stayAt(stays, now);
  if (stay === null || !barsPayment(stay)) return;
  throw new RuleBroken(
    "FIN-03",
    "There are no direct payments in prison, nor in approved premises after a conviction. Arrange the care, and offer a payment on release.",
  );
}

/**
 * Says whether a payment runs at a moment. Custody that bars payments stops it from arrival, and release does not
 * start it again: a new one is to be made (FIN-05).
 */
export function standingOf(payment: Payment, stays: readonly Stay[], now: Date): PaymentStanding {
  const begun = new Date(`${payment.startsOn}T00:00:00Z`);
  const barring = stays.find(
    (stay) => barsPayment(stay) && stay.arrivedAt <= now && (stay.departedAt === null || stay.departedAt > begun),
  );
  const byCustody = barring ? later(barring.arrivedAt, begun) : null;
  const ended = payment.endedAt !== null && payment.endedAt <= now ? payment.endedAt : null;
  const stops = [byCustody, ended]
    .filter((moment) => moment !== null)
    .sort((one, other) => one.getTime() - other.getTime());
  const isActive = stops.length === 0 && begun <= now;
  return { isActive, stoppedAt: stops[0] ?? null, isAwaitingStop: byCustody !== null && ended === null };
}

function barsPayment({ legalStatus }: Pick<Stay, "legalStatus">): boolean {
  return legalStatus !== "APPROVED_PREMISES_BAIL";
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
