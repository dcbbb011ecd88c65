import type { ConsentStance } from "../policy/vocabulary.js";
import type { ConsentEntity } from "./consent.entity.js";

type Decided = Pick<ConsentEntity, "decision" | "isObjection" | "status">;

/**
 * What a decision does to the doors, or null where it does nothing (domain guide 3.4 and 3.5 step 5).
 *
 * A refusal is an active deny, not an absence; a withdrawn consent goes on closing what it opened. An objection that
 * was itself withdrawn ends. A suspended decision keeps its stance, but its decider no longer counts.
 */
export function stanceOf({ decision, isObjection, status }: Decided): ConsentStance | null {
  switch (status) {
    case "GIVEN":
    case "SUSPENDED":
      return spokenStance(decision, isObjection);
    case "REFUSED":
      return isObjection ? "OBJECTION" : "REFUSAL";
    case "WITHDRAWN":
      return decision === "DENY" && !isObjection ? "REFUSAL" : null;
    case "DRAFT":
    case "ASKED":
    case "UNABLE_TO_ASK":
    case "EXPIRED":
    case "SUPERSEDED":
    case "ENTERED_IN_ERROR":
      return null;
  }
}

function spokenStance(decision: Decided["decision"], isObjection: boolean): ConsentStance {
  if (isObjection) return "OBJECTION";
  return decision === "PERMIT" ? "PERMIT" : "REFUSAL";
}
