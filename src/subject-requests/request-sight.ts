import type { HubContext } from "../access/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { SubjectRequestStep } from "./subject-request.type.js";
import type { SubjectRequestPartEntity } from "./subject-request-part.entity.js";
import type { RequestStepKind, SubjectRequestStepEntity } from "./subject-request-step.entity.js";

/** What the caller has to do with a person's requests. */
export type RequestRole = "OWN" | "REVIEWER" | "ANSWERER" | "NONE";

/** Whether the caller is a person or proxy, and not staff of the partner on whose portal the account is. */
export function asksForThemselves({ principal }: HubContext): boolean {
  return principal.actsForPersonId !== null;
}

/** What the caller has to do with a person's requests: policy says, and the trail notes it. */
export async function roleIn(person: PersonId, field: string, context: HubContext): Promise<RequestRole> {
  if (asksForThemselves(context)) return context.principal.actsForPersonId === person ? "OWN" : "NONE";
  const { rights } = context.gatekeeper;
  if ((await rights.exercisable([person], "REVIEW_SUBJECT_REQUEST", field)).has(person)) return "REVIEWER";
  return (await rights.exercisable([person], "ANSWER_SUBJECT_REQUEST", field)).has(person) ? "ANSWERER" : "NONE";
}

/** Whether a part is the caller's own partner's. An account on a partner's portal is none of its staff. */
export function isOwnPart({ partnerId }: Pick<SubjectRequestPartEntity, "partnerId">, context: HubContext): boolean {
  return !asksForThemselves(context) && partnerId === context.principal.partnerId;
}

/** The parts that the caller may know of: to the person those they are told of, to staff their own partner's. */
export function partsAsSeen<Part extends Pick<SubjectRequestPartEntity, "partnerId" | "isTold">>(
  parts: readonly Part[],
  context: HubContext,
): readonly Part[] {
  return parts.filter((part) => (asksForThemselves(context) ? part.isTold : isOwnPart(part, context)));
}

/** What happened to a request as a whole. A person is not told of a step by whom they must not learn of. */
export function stepsAsTold(
  steps: readonly SubjectRequestStepEntity[],
  parts: readonly Pick<SubjectRequestPartEntity, "partnerId" | "isTold">[],
  context: HubContext,
): readonly SubjectRequestStep[] {
  const secret = new Set(parts.filter(({ isTold }) => !isTold).map(({ partnerId }) => partnerId));
  const isTold = (partner: PartnerId) => !asksForThemselves(context) || !secret.has(partner);
  return steps
    .filter(({ partId }) => partId === null)
    .map(({ kind, eventAt, words, formats, recordedByPartnerId }) => ({
      ...{ kind: kind as RequestStepKind, eventAt, words, formats },
      partnerId: isTold(recordedByPartnerId) ? recordedByPartnerId : null,
    }));
}
