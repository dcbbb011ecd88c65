import type { WhoMayDecide } from "../capacity/index.js";
import type { ConsentEntity, ConsentStatus } from "./consent.entity.js";
import { stanceOf } from "./consent-stance.js";
import { authorityOf, type Decided } from "./decider-authority.js";

type Standing = Decided & Pick<ConsentEntity, "status" | "decision" | "isObjection">;

/**
 * Where a decision stands at a moment: as it was recorded, but for a permit whose decider has lost the authority to
 * give it, which is suspended from that moment without anybody's doing (domain guide 3.4, 3.8).
 */
export function standingAt(decided: Standing, known: WhoMayDecide, now: Date): ConsentStatus {
  const { status } = decided;
  if (status !== "GIVEN" || stanceOf(decided) !== "PERMIT") return status;
  const authority = authorityOf(decided, known);
  const isOver = typeof authority === "string" || (authority.until !== null && authority.until <= now);
  return isOver ? "SUSPENDED" : status;
}
