import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import { NotFound } from "../kernel/errors.js";
import { isId, type PersonId } from "../kernel/ids.js";
import { staffById } from "../partners/index.js";
import { addStep } from "./add-step.js";
import { checkRequest } from "./check-request.js";
import { type Controller, controllersOf } from "./controllers.js";
import { asksForThemselves } from "./request-sight.js";
import { type RequestKind, SubjectRequestEntity } from "./subject-request.entity.js";
import type { CreateSubjectRequestInput } from "./subject-request.inputs.js";
import { SubjectRequestPartEntity } from "./subject-request-part.entity.js";

const KNOWN_FORMATS = statement(`
  SELECT information_formats AS formats FROM facts.person_communication WHERE person_id = $1
`);

/**
 * Writes down a person's request for what is held about them, and routes a part of it to each controller (S11).
 *
 * Whoever signed in to their own account has been recognised; of anybody else staff say how, or it is yet to be checked.
 */
export async function createSubjectRequest(input: CreateSubjectRequestInput, context: HubContext): Promise<string> {
  checkRequest(input, context);
  if (!isId(input.personId)) throw new NotFound("person");
  const personId = input.personId.toLowerCase() as PersonId;
  return context.act("createSubjectRequest", async (act) => {
    await act.demandRight(personId, "ASK_FOR_RECORD");
    const controllers = await controllersOf(personId, context);
    return recordRequest(act, "ACCESS", { input, personId, controllers }, context);
  });
}

/** A request as it was made, and the controllers among which it is parted. */
interface Recorded {
  readonly input: CreateSubjectRequestInput;
  readonly personId: PersonId;
  readonly controllers: readonly Controller[];
}

/** Writes down a request of either kind with its parts, and that whoever asks was recognised, where they were. */
export async function recordRequest(
  act: Act,
  kind: RequestKind,
  { input, personId, controllers }: Recorded,
  context: HubContext,
): Promise<string> {
  const request = { ...(await requestOf(input, personId, context)), kind };
  await act.manager.insert(SubjectRequestEntity, request);
  const about = { requestId: request.id, personId };
  const parts = controllers.map((controller) => ({ id: randomUUID() as string, ...about, ...controller }));
  await act.manager.insert(SubjectRequestPartEntity, parts);
  act.wrote(request.id);
  const words = asksForThemselves(context) ? "Signed in to their own account." : (input.identityEvidence ?? null);
  if (words !== null) await addStep(act, about, { kind: "IDENTITY_CHECKED", words }, context, request.askedAt);
  return request.id;
}

async function requestOf(input: CreateSubjectRequestInput, personId: PersonId, context: HubContext) {
  const { principal, now } = context;
  const account = principal.role === "PROXY" ? await context.load(staffById, principal.userId) : null;
  const proxyName = input.proxyName ?? account?.displayName ?? null;
  return {
    id: randomUUID() as string,
    personId,
    askedAt: input.askedAt ?? now,
    channel: input.channel ?? ("OWN_ACCOUNT" as const),
    place: input.place ?? null,
    askedBy: proxyName === null ? ("PERSON" as const) : ("PROXY" as const),
    proxyName,
    proxyAuthority: input.proxyAuthority ?? null,
    formats: [...new Set(input.formats ?? (await knownFormats(personId, context)))],
    recordedByUserId: principal.userId,
    recordedByPartnerId: principal.partnerId,
  };
}

/** A person who has said in what formats they read need not say it again (Equality Act 2010 s20). */
async function knownFormats(personId: PersonId, { session }: HubContext): Promise<readonly string[]> {
  const [known] = await session.rows<{ formats: string[] }>(KNOWN_FORMATS, [personId]);
  return known?.formats ?? [];
}
