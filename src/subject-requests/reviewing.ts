import type { Act, HubContext } from "../access/index.js";
import { NotFound, RuleBroken } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { datesOf, standingOf } from "./request-history.js";
import { isOwnPart } from "./request-sight.js";
import type { SubjectRequestPartEntity } from "./subject-request-part.entity.js";
import { partById, requestById, stepsOfRequest } from "./subject-requests.loader.js";

const PART = "part of a subject request";

/** Work on the caller's own partner's part while it is open, by those who may weigh it. To others there is none. */
export function reviewing(
  action: string,
  partId: string,
  context: HubContext,
  work: (act: Act, part: SubjectRequestPartEntity) => Promise<void>,
): Promise<string> {
  return context.act(action, async (act) => {
    const part = isId(partId) ? await context.load(partById, partId.toLowerCase()) : null;
    if (!part || !isOwnPart(part, context)) throw new NotFound(PART);
    await act.demandRight(part.personId, "REVIEW_SUBJECT_REQUEST", { record: PART });
    await requireOpen(part, context);
    await work(act, part);
    return part.requestId;
  });
}

async function requireOpen({ id, requestId }: SubjectRequestPartEntity, context: HubContext): Promise<void> {
  const [request, steps] = await Promise.all([
    context.load(requestById, requestId),
    context.load(stepsOfRequest, requestId),
  ]);
  const isReleased = request !== null && datesOf(request, steps).releasedAt !== null;
  if (!isReleased && standingOf(id, steps).status !== "COMPLETED") return;
  throw new RuleBroken("S11", "This part has been completed, and what may be given is settled.");
}

/** Of a part that somebody else reviews, or nobody yet, nothing is decided. */
export async function requireReviewer({ id, requestId }: SubjectRequestPartEntity, context: HubContext): Promise<void> {
  const { reviewerId } = standingOf(id, await context.load(stepsOfRequest, requestId));
  if (reviewerId === context.principal.userId) return;
  throw new RuleBroken("S11", "A part has one reviewer at a time. Take it first.");
}
