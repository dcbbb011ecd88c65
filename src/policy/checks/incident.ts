import { covers } from "../validity.js";
import type { AccessRequest, IncidentFact } from "../vocabulary.js";

/**
 * Finds the declared incident by which this caller's partner responds for this person now, or null (INC-03, MIN-02).
 *
 * It names who responds and it ends by time alone. To be near, or to be of the same kind of agency, is not enough.
 */
export function incidentInForce(
  incidents: readonly IncidentFact[],
  { principal, now }: Pick<AccessRequest, "principal" | "now">,
): IncidentFact | null {
  let found: IncidentFact | null = null;
  for (const incident of incidents) {
    if (!incident.responderIds.includes(principal.partnerId) || !covers(incident.validity, now)) continue;
    if (found === null || incident.id < found.id) found = incident;
  }
  return found;
}
