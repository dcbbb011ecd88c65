import type { HubContext } from "../access/index.js";
import type { AccessReportLine } from "../audit/index.js";
import { recordOwnerOf } from "./controllers.js";
import { reportFor } from "./person-report.js";
import type { RectificationAnswer, RectificationItem } from "./rectification.type.js";
import type { RectificationItemEntity } from "./rectification-item.entity.js";
import { datesOf } from "./request-history.js";
import { asksForThemselves, partsAsSeen, roleIn } from "./request-sight.js";
import type { SubjectRequest } from "./subject-request.type.js";
import {
  answersOfItem,
  itemsOfRequest,
  partsOfRequest,
  requestById,
  stepsOfRequest,
} from "./subject-requests.loader.js";

/**
 * What is said to be wrong in one request, as this caller may know of it: to the person all, to staff what was routed to
 * their partner. Governance, which sees no care content, is told in which category, and never what: that of the partner
 * which controls the record of everything, since by its log it is known who was given what was wrong.
 */
export async function rectificationsOf(
  request: SubjectRequest,
  context: HubContext,
): Promise<readonly RectificationItem[]> {
  if (request.kind !== "RECTIFICATION") return [];
  const role = await roleIn(request.personId, "SubjectRequest.rectifications", context);
  if (role === "NONE") return [];
  const [items, parts] = await Promise.all([
    context.load(itemsOfRequest, request.id),
    context.load(partsOfRequest, request.id),
  ]);
  const seen = partsAsSeen(parts, context);
  const own = new Set(seen.map(({ partnerId }) => partnerId));
  const seesAll = role === "OWN" || (role === "ANSWERER" && (await isOfRecordOwner(request, context)));
  const inSight = items.filter((item) => seesAll || item.routedToPartnerIds.some((id) => own.has(id)));
  const partnerOf = new Map(seen.map(({ id, partnerId }) => [id, partnerId]));
  const isAnswered = await isAnswerTold(request, context);
  const withWords = role !== "ANSWERER";
  return Promise.all(
    inSight.map(async (item) => {
      const answers = isAnswered ? await context.load(answersOfItem, item.id) : [];
      const told = answers.flatMap((answer): RectificationAnswer[] => {
        const partnerId = partnerOf.get(answer.partId);
        return partnerId === undefined ? [] : [{ ...answer, reason: withWords ? answer.reason : null, partnerId }];
      });
      return itemAsSeen(item, told, withWords);
    }),
  );
}

/** Who was given what is said to be wrong, by the access log: whom the controllers must tell (UK GDPR Article 19). */
export async function recipientsOf(
  { requestId, category, routedToPartnerIds }: RectificationItem,
  context: HubContext,
): Promise<readonly AccessReportLine[] | null> {
  const request = await context.load(requestById, requestId);
  const lines = request && (await reportFor(request, context));
  const isRecipient = ({ partnerId, categories }: AccessReportLine) =>
    categories.includes(category) && !routedToPartnerIds.includes(partnerId);
  return lines?.filter(isRecipient).map((line) => ({ ...line, categories: [category] })) ?? null;
}

async function isOfRecordOwner({ personId }: SubjectRequest, context: HubContext): Promise<boolean> {
  return (await context.load(recordOwnerOf, personId)) === context.principal.partnerId;
}

/** A person reads the answers together, when the request is released; staff their own partner's at any time. */
async function isAnswerTold(request: SubjectRequest, context: HubContext): Promise<boolean> {
  if (!asksForThemselves(context)) return true;
  return datesOf(request, await context.load(stepsOfRequest, request.id)).releasedAt !== null;
}

function itemAsSeen(
  { id, category, entryId, saidWrong, saidRight, requestId, routedToPartnerIds }: RectificationItemEntity,
  answers: readonly RectificationAnswer[],
  withWords: boolean,
): RectificationItem {
  const words = withWords ? { wrong: saidWrong, right: saidRight } : { wrong: null, right: null };
  return { id, category, entryId, ...words, answers, requestId, routedToPartnerIds };
}
