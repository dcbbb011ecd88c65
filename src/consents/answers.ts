import type { HubContext } from "../access/index.js";
import { spans } from "../capacity/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { ConsentProcess } from "./consent.entity.js";
import { stanceOf } from "./consent-stance.js";
import { type Answer, answersOf } from "./consents.loader.js";
import { plainName } from "./decider-authority.js";

/** Whether the latest answer about a process, of those in force at a moment, is a refusal or a withdrawal (3.1). */
export function refusesProcess(decisions: readonly Answer[], process: ConsentProcess, at: Date): boolean {
  return isRefused(
    decisions.filter((answer) => answer.kind === "PROCESS" && answer.process === process),
    at,
  );
}

/**
 * Whether the person's latest answer about involving somebody is that they are not to be told (3.1).
 *
 * People are named in words here, so a name within the words is taken to be the same: to tell somebody who must not
 * know does more harm than to leave out somebody who may.
 */
export function refusesInvolvement(decisions: readonly Answer[], name: string, at: Date): boolean {
  const about = decisions.filter(
    ({ kind, recipients }) =>
      kind === "INVOLVEMENT" &&
      recipients.some(
        (recipient) => recipient.kind === "INDIVIDUAL" && plainName(recipient.name).includes(plainName(name)),
      ),
  );
  return isRefused(about, at);
}

/** Whether a process may not start because the person, or who decides for them, refused it. */
export async function hasRefusedProcess(
  person: PersonId,
  process: ConsentProcess,
  at: Date,
  context: HubContext,
): Promise<boolean> {
  return refusesProcess(await context.load(answersOf, person), process, at);
}

/** Tells of any name whether the person refused that whoever bears it is involved. */
export async function refusedToInvolve(person: PersonId, context: HubContext): Promise<(name: string) => boolean> {
  const answers = await context.load(answersOf, person);
  return (name) => refusesInvolvement(answers, name, context.now);
}

/** Of two answers given at one moment, the refusal counts. */
function isRefused(answers: readonly Answer[], at: Date): boolean {
  const given = answers.filter(
    (answer) => stanceOf(answer) !== null && spans({ from: answer.validFrom, to: answer.validTo }, at),
  );
  const last = Math.max(...given.map(({ eventAt }) => eventAt.getTime()));
  return given.some((answer) => answer.eventAt.getTime() === last && stanceOf(answer) !== "PERMIT");
}
