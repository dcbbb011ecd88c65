import type { Finding } from "../finding.js";
import { covers } from "../validity.js";
import type { DataCategory, GatewayFact, Purpose } from "../vocabulary.js";

/**
 * Finds the statutory gateway recorded for a category and purpose (3.5 step 4, basis c).
 *
 * A gateway stands above refusal and objection, but for its own purpose only.
 */
export function coveringGateway(
  gateways: readonly GatewayFact[],
  category: DataCategory,
  purpose: Purpose,
  now: Date,
): Finding<GatewayFact> {
  let found: GatewayFact | null = null;
  for (const gateway of gateways) {
    const isCovering =
      gateway.purpose === purpose && gateway.categories.includes(category) && covers(gateway.validity, now);
    if (isCovering && (found === null || gateway.id < found.id)) found = gateway;
  }
  return found ?? "NO_GATEWAY";
}
