import type { Answer, Caller } from "./hub.js";

const JOINT = `id openedAt dueOn isOverdue parts { partner { id } invitedAt answeredAt status }
  steps { words dueOn eventAt } ownInvestigation { id reason }`;

const change = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { jointInvestigation { ${JOINT} } } }`;
const LIST = `query ($closed: Boolean!) { jointInvestigations(closed: $closed, first: 100) { edges { node { ${JOINT} } } } }`;
const OPEN = "mutation ($input: OpenInvestigationInput!) { openInvestigation(input: $input) { investigation { id } } }";
const CLOSE =
  "mutation ($input: CloseInvestigationInput!) { closeInvestigation(input: $input) { investigation { id } } }";

export const INVITE = change("inviteToInvestigation", "InviteToInvestigationInput");
export const ANSWER = change("answerInvitation", "AnswerInvitationInput");
export const COORDINATE = change("coordinateInvestigation", "CoordinateInvestigationInput");
/** A step of somebody's investigation: where it is refused as for an unknown one, the caller cannot reach it. */
export const NOTE =
  "mutation ($input: NoteInvestigationInput!) { noteInvestigation(input: $input) { investigation { id } } }";

/** Opens an investigation and gives its id. */
export async function opened(lead: Caller, input: object, reason = "It was in the newspaper."): Promise<string> {
  const { body } = await lead.ask(OPEN, { input: { reason, ...input } });
  return body.data.openInvestigation.investigation.id;
}

/** Closes an investigation. */
export function closed(lead: Caller, investigationId: string): Promise<Answer> {
  const found = { outcome: "TRAINING", words: "One read too many.", personTold: true };
  return lead.ask(CLOSE, { input: { investigationId, ...found } });
}

/** Asks for the list of joint investigations: those that are open, or the closed ones. */
export const listed = (lead: Caller, isClosed = false): Promise<Answer> => lead.ask(LIST, { closed: isClosed });

/** One of a list by its id; undefined where it is not in it. */
// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever shape its query asked for
export function among({ body }: Answer, id: string): any {
  return body.data.jointInvestigations.edges.find(({ node }: { node: { id: string } }) => node.id === id)?.node;
}
