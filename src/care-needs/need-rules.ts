import { RuleBroken } from "../kernel/errors.js";

/** Refuses a decision on a need that nothing assessed (CUST-20). */
export function requireAssessed(isDecided: boolean, isAssessed: boolean): void {
  if (isDecided && !isAssessed) {
    throw new RuleBroken("CUST-20", "Record the needs assessment first, or leave open whether the need is eligible.");
  }
}

/** What a need says before any place is thought of. */
interface KnownNeed {
  readonly eventAt: Date;
  readonly isEligible: boolean | null;
}

/**
 * Refuses to bring the place in too early (CUST-14).
 *
 * Extent and nature are recorded, and whether the need is eligible is decided, before the environment is taken into
 * account; it belongs to planning.
 */
export function requireDecidedFirst({ eventAt, isEligible }: KnownNeed, plannedAt: Date): void {
  if (isEligible === null || plannedAt < eventAt) {
    throw new RuleBroken(
      "CUST-14",
      "Record what the need is and decide whether it is eligible first; then what the place changes.",
    );
  }
}
