import type { CastName } from "../../seeds/index.js";
import type { Answer, TestHub } from "./hub.js";

/** All that any caller could ask of a request. */
const REQUEST = `id askedAt channel place askedBy proxyName proxyAuthority formats
  clock { state dueOn pausedDays }
  steps { kind words formats partner { name } }
  parts { id status completedAt partner { id name } reviewer { displayName }
    entries { id category kind isWithheld }
    withheld { entryId category exemption certifiedBy reason reviewer { displayName } } }
  rectifications { id category entryId wrong right recipients { on purpose categories partner { name } }
    answers { outcome reason correctedEntryId partner { name } } }
  accessReport { on purpose times categories partner { name } }`;

const mutation = (name: string, variables: string, given: string): string =>
  `mutation (${variables}) { ${name}(${given}) { subjectRequest { ${REQUEST} } } }`;

/** The operations of a request for access, as a partner would send them. */
export const SUBJECT = {
  own: `query ($id: ID!) { person(id: $id) { subjectRequests { ${REQUEST} } } }`,
  inHand: `query ($released: Boolean = false) { subjectRequestsInHand(released: $released) { edges { node { ${REQUEST} } } } }`,
  create: mutation("createSubjectRequest", "$input: CreateSubjectRequestInput!", "input: $input"),
  identity: mutation("checkSubjectIdentity", "$id: ID!, $words: String!", "requestId: $id, how: $words"),
  ask: mutation("askClarification", "$id: ID!, $words: String!", "requestId: $id, question: $words"),
  answer: mutation("answerClarification", "$id: ID!, $words: String!", "requestId: $id, answer: $words"),
  extend: mutation("extendSubjectRequest", "$input: ExtendSubjectRequestInput!", "input: $input"),
  release: mutation("releaseSubjectRequest", "$id: ID!, $formats: [String!]!", "requestId: $id, formats: $formats"),
  take: mutation("takeSubjectPart", "$id: ID!", "partId: $id"),
  withhold: mutation("withholdFromSubject", "$input: WithholdFromSubjectInput!", "input: $input"),
  rectify: mutation("requestRectification", "$input: RequestRectificationInput!", "input: $input"),
  decide: mutation("answerRectification", "$input: AnswerRectificationInput!", "input: $input"),
  complete: mutation("completeSubjectPart", "$id: ID!", "partId: $id"),
} as const;

/** What a partner can send. */
export type Operation = keyof typeof SUBJECT;

/** Lets a member of the cast send one of the operations. */
export async function send(
  hub: TestHub,
  name: CastName,
  operation: Operation,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const caller = name === "ig-lead" ? await hub.as(name, "PERSON_REQUEST") : await hub.as(name);
  return caller.ask(SUBJECT[operation], variables);
}

/** The request that a mutation gave back. */
export function requestIn({ body }: Answer) {
  const [payload] = Object.values(body.data ?? {}) as { subjectRequest: never }[];
  // biome-ignore lint/suspicious/noExplicitAny: an answer has whatever shape its query asked for
  return payload?.subjectRequest as any;
}

/** The code of an answer's error, with the requirement that a broken rule names. */
export function codeOf({ body }: Answer): string | undefined {
  return body.errors?.[0]?.extensions?.code;
}
