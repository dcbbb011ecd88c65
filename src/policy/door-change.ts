import type { Decision } from "./decision.js";
import { isAbove } from "./levels.js";

/** How a door moves between two states of the records or of the policy, for one caller and one person. */
export type DoorChange = "OPENS" | "CLOSES" | "RISES" | "FALLS";

/** As much of a decision as says how wide a door stands. */
export type Opening = Pick<Decision, "level" | "scope">;

/**
 * Says how a door moves from one decision to another, or null where it stands as before.
 *
 * A door that lets in to all rows, where it let in to the caller's own alone, opens wider at the same level.
 */
export function doorChange(before: Opening, after: Opening): DoorChange | null {
  if (before.level !== after.level) {
    if (before.level === "NONE") return "OPENS";
    if (after.level === "NONE") return "CLOSES";
    return isAbove(after.level, before.level) ? "RISES" : "FALLS";
  }
  if (before.level === "NONE" || before.scope === after.scope) return null;
  return after.scope === "ALL" ? "RISES" : "FALLS";
}
