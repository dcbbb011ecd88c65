import type { HubContext } from "../access/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { ConsentId, PersonId } from "../kernel/ids.js";
import { type DayOfSharing, daysOfSharing } from "./copies.loader.js";
import { mayKnowOf } from "./may-know-of.js";
import type { SharedCopy } from "./shared-copy.type.js";

/**
 * What partners were given on the strength of the person's consents, or of one of them, as this caller may know of it.
 *
 * For those who see all decisions about sharing; null for a partner of own scope, which is told of itself alone. The
 * facts of the person must have been read.
 */
export async function copiesMade(
  person: PersonId,
  context: HubContext,
  consent?: ConsentId,
): Promise<readonly SharedCopy[] | null> {
  const { gatekeeper, principal } = context;
  const { effect, scope } = gatekeeper.decision(person, "CONSENT");
  if (effect !== "PERMIT" || scope === "OWN") return null;
  const days = (await context.load(daysOfSharing, person)).filter(
    ({ consentId, category, isQuiet }) =>
      (consent === undefined || consentId === consent) &&
      (!isQuiet || principal.role === "IG_LEAD") &&
      mayKnowOf(category, person, context),
  );
  return [...groupedBy(days, ({ partnerId, category }) => `${partnerId} ${category}`).values()].map(copyOf);
}

function copyOf(days: readonly DayOfSharing[]): SharedCopy {
  const { personId, partnerId, category, day } = days[0] as DayOfSharing;
  const sharedOn = [...new Set(days.map((one) => one.day))];
  return { personId, partnerId, category, sharedOn, firstOn: day, lastOn: sharedOn.at(-1) ?? day };
}
