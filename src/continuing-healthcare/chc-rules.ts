import { birthday } from "../kernel/calendar.js";
import { RuleBroken } from "../kernel/errors.js";
import type { PartnerId } from "../kernel/ids.js";
import type { ChcCaseEntity } from "./chc-case.entity.js";
import type { ChcDecisionEntity } from "./chc-decision.entity.js";

/** Refuses a case for somebody under eighteen; on the birthday it may be opened (CHC-02). */
export function requireAdult(dateOfBirth: string | null, today: string): void {
  if (dateOfBirth !== null && birthday(dateOfBirth, 18) <= today) return;
  throw new RuleBroken(
    "CHC-02",
    "A case can be opened from the eighteenth birthday on. Until then, ask for children's continuing care.",
  );
}

/**
 * Refuses a case that the person refused to take part in, unless it was explained what working from records alone means
 * for them: a poorer picture, of dated facts (CHC-12).
 */
export function requireExplained(isRefused: boolean, explained: string | null): void {
  if (!isRefused || explained !== null) return;
  throw new RuleBroken(
    "CHC-12",
    "The person refused to take part. Explain what working from records alone means, and record what was explained; or record that they agree now.",
  );
}

/** Refuses a decision by anybody but the body that is responsible: others recommend, it decides (CHC-22, GAP-08). */
export function requireResponsible(
  { responsiblePartnerId }: Pick<ChcCaseEntity, "responsiblePartnerId">,
  caller: PartnerId,
): void {
  if (responsiblePartnerId === caller) return;
  throw new RuleBroken(
    "CHC-22",
    "Only the body that is responsible for the case decides. Send it your recommendation.",
  );
}

/** Refuses a line of a package where the decision pays for none (CHC-29, CHC-35). */
export function requirePackage(decision: Pick<ChcDecisionEntity, "outcome"> | null): void {
  if (decision?.outcome === "ELIGIBLE" || decision?.outcome === "JOINT_PACKAGE") return;
  throw new RuleBroken(
    "CHC-29",
    "A package follows a decision that the person is eligible, or that there is a joint package. Record that first.",
  );
}
