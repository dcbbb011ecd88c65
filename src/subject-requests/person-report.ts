import type { HubContext } from "../access/index.js";
import { type AccessReportLine, accessReportOf } from "../audit/index.js";
import { DATA_CATEGORIES, type DataCategory } from "../policy/vocabulary.js";
import { datesOf } from "./request-history.js";
import { asksForThemselves } from "./request-sight.js";
import type { SubjectRequest } from "./subject-request.type.js";
import { stepsOfRequest, withheldCategoriesOf } from "./subject-requests.loader.js";

/** That a partner looked into a person's safeguarding would tell of an enquiry, whatever it found. */
const NEVER_NAMED: DataCategory = "SAFEGUARDING";

/**
 * Who has seen the person's record, for the person once the request is released, and for whoever hands it over to them.
 *
 * Categories that the person never sees, or in which something is withheld from them, are not named: to read that one
 * was looked at would be to learn that there is something to see.
 */
export async function reportFor(
  request: SubjectRequest,
  context: HubContext,
): Promise<readonly AccessReportLine[] | null> {
  const { personId } = request;
  const [isKnown] = await context.gatekeeper.admit([personId]);
  const fields = ["SubjectRequest.accessReport"];
  if (!isKnown || !context.gatekeeper.weigh(personId, "ACCESS_LOG", "READ", fields)) return null;
  const isOwn = asksForThemselves(context);
  const { releasedAt } = datesOf(request, await context.load(stepsOfRequest, request.id));
  if (isOwn && releasedAt === null) return null;
  const hidden = await hiddenCategories(request, context);
  const { controllerId, rows } = await context.load(accessReportOf, { personId, now: context.now, hidden });
  if (!isOwn && controllerId !== context.principal.partnerId) return null;
  context.trail.noteLogRead(["personId"], rows.length);
  return rows;
}

async function hiddenCategories({ personId }: SubjectRequest, context: HubContext): Promise<readonly DataCategory[]> {
  const { matrix } = context.gatekeeper;
  const hidden = new Set([NEVER_NAMED, ...(await context.load(withheldCategoriesOf, personId))]);
  return DATA_CATEGORIES.filter((category) => hidden.has(category) || matrix.levelOfSelf(category) === "NONE");
}
