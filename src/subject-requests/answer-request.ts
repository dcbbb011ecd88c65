import type { Act, HubContext } from "../access/index.js";
import { NotFound, RuleBroken } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { addStep } from "./add-step.js";
import { extensionBar } from "./request-clock.js";
import { datesOf, standingOf } from "./request-history.js";
import { isOwnPart } from "./request-sight.js";
import type { SubjectRequestEntity } from "./subject-request.entity.js";
import type { ExtendSubjectRequestInput } from "./subject-request.inputs.js";
import { EXTENSION_GROUNDS } from "./subject-request-enums.js";
import { partsOfRequest, requestById, stepsOfRequest } from "./subject-requests.loader.js";

const REQUEST = "subject request";
const LONGEST_TEXT = 4_000;

const WHY_NO_EXTENSION = {
  RELEASED: "The request has been answered.",
  EXTENDED_ALREADY: "A request is extended once. Answer it within the time that the person was told.",
  TOO_LATE: "The first month is over, and the person was not told in it. Answer the request now.",
} as const;

/** Records how whoever asks was recognised; from then on the time limit runs. */
export function checkSubjectIdentity(requestId: string, how: string, context: HubContext): Promise<string> {
  checkText("how", how);
  return answering("checkSubjectIdentity", requestId, context, (act, request) =>
    addStep(act, stepOf(request), { kind: "IDENTITY_CHECKED", words: how }, context),
  );
}

/** Records that the person was asked what they mean; the days until the answer do not count. */
export function askClarification(requestId: string, question: string, context: HubContext): Promise<string> {
  checkText("question", question);
  return answering("askClarification", requestId, context, (act, request) =>
    addStep(act, stepOf(request), { kind: "CLARIFICATION_ASKED", words: question }, context),
  );
}

/** Records what the person meant: in their own words from their account, or as staff were told. */
export async function answerClarification(requestId: string, answer: string, context: HubContext): Promise<string> {
  checkText("answer", answer);
  return context.act("answerClarification", async (act) => {
    const request = await requestNamed(requestId, context);
    await act.demandRight(request.personId, "ASK_FOR_RECORD", { record: REQUEST });
    const dates = await openDates(request, context);
    if (dates.clarificationAskedAt === null) throw new RuleBroken("S11", "Nobody asked what was meant.");
    await addStep(act, stepOf(request), { kind: "CLARIFICATION_ANSWERED", words: answer }, context);
    return request.id;
  });
}

/** Gives a complex request two further months, once, and only if the person is told in the first (Article 12(3)). */
export function extendSubjectRequest(input: ExtendSubjectRequestInput, context: HubContext): Promise<string> {
  checkText("input.reasonTold", input.reasonTold);
  return answering("extendSubjectRequest", input.requestId, context, async (act, request) => {
    if (!EXTENSION_GROUNDS[input.ground]) {
      throw new RuleBroken(
        "S11",
        "Only a complex request may be extended: neither its size nor a want of staff makes it one.",
      );
    }
    const bar = extensionBar(datesOf(request, await context.load(stepsOfRequest, request.id)), context.now);
    if (bar !== null) throw new RuleBroken("S11", WHY_NO_EXTENSION[bar]);
    await addStep(act, stepOf(request), { kind: "EXTENDED", words: input.reasonTold }, context);
  });
}

/** Answers a request: only when the person was recognised, every controller has finished, and in the formats wanted. */
export function releaseSubjectRequest(
  requestId: string,
  formats: readonly string[],
  context: HubContext,
): Promise<string> {
  const check = new InputCheck();
  for (const format of formats) check.text("formats", format, LONGEST_TEXT);
  check.require(formats.length > 0, "formats", "Say in what formats it is handed over.");
  check.refuse();
  return answering("releaseSubjectRequest", requestId, context, async (act, request) => {
    await requireComplete(request, context);
    if (!request.formats.every((wanted) => formats.includes(wanted))) {
      throw new RuleBroken(
        "S11",
        `It must be handed over in the formats that the person needs: ${request.formats.join(", ")}.`,
      );
    }
    await addStep(act, stepOf(request), { kind: "RELEASED", formats: [...new Set(formats)] }, context);
  });
}

async function requireComplete(request: SubjectRequestEntity, context: HubContext): Promise<void> {
  const [parts, steps] = await Promise.all([
    context.load(partsOfRequest, request.id),
    context.load(stepsOfRequest, request.id),
  ]);
  if (datesOf(request, steps).identityCheckedAt === null) {
    throw new RuleBroken("S11", "Nobody has yet checked who asks.");
  }
  if (parts.some(({ id }) => standingOf(id, steps).status !== "COMPLETED")) {
    throw new RuleBroken("S11", "Not every controller has finished its part.");
  }
}

/** Work on a request that was routed to the caller's partner, by those who answer for it. To others there is none. */
function answering(
  action: string,
  requestId: string,
  context: HubContext,
  work: (act: Act, request: SubjectRequestEntity) => Promise<void>,
): Promise<string> {
  return context.act(action, async (act) => {
    const request = await requestNamed(requestId, context);
    const parts = await context.load(partsOfRequest, request.id);
    if (!parts.some((part) => isOwnPart(part, context))) throw new NotFound(REQUEST);
    await act.demandRight(request.personId, "ANSWER_SUBJECT_REQUEST", { record: REQUEST });
    await openDates(request, context);
    await work(act, request);
    return request.id;
  });
}

async function requestNamed(id: string, context: HubContext): Promise<SubjectRequestEntity> {
  const request = isId(id) ? await context.load(requestById, id.toLowerCase()) : null;
  if (!request) throw new NotFound(REQUEST);
  return request;
}

async function openDates(request: SubjectRequestEntity, context: HubContext) {
  const dates = datesOf(request, await context.load(stepsOfRequest, request.id));
  if (dates.releasedAt !== null) throw new RuleBroken("S11", "The request has been answered. Record a new one.");
  return dates;
}

const stepOf = ({ id: requestId, personId }: SubjectRequestEntity) => ({ requestId, personId });

function checkText(field: string, text: string): void {
  const check = new InputCheck();
  check.text(field, text, LONGEST_TEXT);
  check.refuse();
}
