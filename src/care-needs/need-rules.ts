import { RuleBroken } from "../kernel/errors.js";
import type { RefusalException } from "./care-need.entity.js";

/** Refuses a decision on a need that nothing assessed (CUST-20). */
export function requireAssessed(isDecided: boolean, isAssessed: boolean): void {
  if (isDecided && !isAssessed) {
    throw new RuleBroken("CUST-20", "Record the needs assessment first, or leave open whether the need is eligible.");
  }
}

/**
 * Refuses an assessment that the person refused (CUST-18).
 *
 * The duty to assess ends with the refusal, unless capacity to refuse is lacking and somebody decided in the person's
 * best interests, or abuse or neglect is experienced or risked.
 */
export function requireNotRefused(
  isRefused: boolean,
  exception: RefusalException | null,
  isDecidedInBestInterests: boolean,
): void {
  if (!isRefused || exception === "ABUSE_OR_NEGLECT") return;
  if (exception === "BEST_INTERESTS" && isDecidedInBestInterests) return;
  throw new RuleBroken(
    "CUST-18",
    "The person refused an assessment. It goes ahead if they agree now: record that; if abuse or neglect is risked: say so; or if they " +
      "lack the capacity to refuse: record the assessment of capacity and the best-interests decision about processes first.",
  );
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
