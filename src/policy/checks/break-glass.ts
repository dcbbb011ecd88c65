import { covers } from "../validity.js";
import type { AccessRequest, BreakGlassFact, DataCategory, Role } from "../vocabulary.js";

/** The rows that an emergency opens (3.7): what keeps a person alive and safe tonight. All others stay as they are. */
export const BREAK_GLASS_CATEGORIES: readonly DataCategory[] = [
  "IDENTITY",
  "CONTACT",
  "RISK_TO_OTHERS",
  "RISK_TO_SELF",
  "PHYSICAL_HEALTH",
  "MENTAL_HEALTH",
  "TERMINAL_ILLNESS",
  "MEDICATION",
  "CARE_NEEDS",
  "CARE_PLAN",
  "CUSTODY",
  "EQUIPMENT",
  "CAPACITY",
  "COMMUNICATION",
];

/** Those who may stand before a person at risk. Governance, machines and the back office have no emergencies. */
export const MAY_BREAK_GLASS: readonly Role[] = ["PRACTITIONER", "MANAGER", "DUTY_WORKER"];

/**
 * Finds the emergency in force for this user, person, category and moment (3.7), or null.
 *
 * It supplies a relationship and lifts a refusal or objection, up to the agency's own cell. A user who is kept out
 * and a partner without an agreement were turned away before it is asked for.
 */
export function breakGlassInForce(
  emergencies: readonly BreakGlassFact[],
  { principal, category, now }: AccessRequest,
): BreakGlassFact | null {
  if (emergencies.length === 0 || !MAY_BREAK_GLASS.includes(principal.role)) return null;
  let found: BreakGlassFact | null = null;
  for (const emergency of emergencies) {
    const isForCaller = emergency.userId === principal.userId && covers(emergency.validity, now);
    if (!isForCaller || !reachesCategory(emergency, category)) continue;
    if (found === null || emergency.id < found.id) found = emergency;
  }
  return found;
}

function reachesCategory({ isLifeCritical }: BreakGlassFact, category: DataCategory): boolean {
  return BREAK_GLASS_CATEGORIES.includes(category) || (category === "SUBSTANCE_MISUSE" && isLifeCritical);
}
