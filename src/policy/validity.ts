import type { Validity } from "./vocabulary.js";

/**
 * Says whether a span covers a moment: the moment it begins counts, the moment it ends does not.
 *
 * Access ends by time alone, with no job that must run first (domain guide 3.3).
 */
export function covers(validity: Validity, now: Date): boolean {
  return hasBegun(validity, now) && !hasEnded(validity, now);
}

/** Says whether a span had begun by a moment, whether or not it has ended since. */
export function hasBegun(validity: Validity, now: Date): boolean {
  return validity.from.getTime() <= now.getTime();
}

/** Says whether a span was over by a moment. An open-ended span never is. */
export function hasEnded(validity: Validity, now: Date): boolean {
  return validity.to !== null && !(now.getTime() < validity.to.getTime());
}
