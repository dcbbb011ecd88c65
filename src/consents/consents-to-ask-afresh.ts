import { capacityFoundAt, type WhoMayDecide } from "../capacity/index.js";
import type { ConsentEntity } from "./consent.entity.js";
import { coversWhole } from "./consent-scope.js";
import { stanceOf } from "./consent-stance.js";
import { standingAt } from "./consent-standing.js";
import type { Answer } from "./consents.loader.js";
import { dayOf } from "./review-date.js";

/** Why a person should be asked afresh about a consent. */
export type AskAfreshReason =
  | "CAPACITY_REGAINED"
  | "AUTHORITY_ENDED"
  | "CAME_OF_AGE"
  | "SIXTEEN"
  | "SUSPENDED"
  | "REVIEW_DUE";

/** A consent about which the person should be asked afresh, and why. */
export interface ToAskAfresh {
  readonly row: ConsentEntity;
  readonly reason: AskAfreshReason;
}

interface Known {
  /** What the person is believed to have answered, to whomever. */
  readonly answers: readonly Answer[];
  readonly deciders: WhoMayDecide;
  /** The sixteenth birthday; null where none is known. */
  readonly sixteenth: Date | null;
  readonly now: Date;
}

/**
 * Names the consents about which the person should be asked afresh, from the decisions believed now (domain guide 3.2,
 * 3.3, 3.8). What the person has decided since about all of it needs no asking, nor what has run out.
 */
export function consentsToAskAfresh(believed: readonly ConsentEntity[], known: Known): ToAskAfresh[] {
  return believed.flatMap((row) => {
    const reason = stanceOf(row) === "PERMIT" && !isAnswered(row, known.answers) ? reasonFor(row, known) : null;
    return reason === null ? [] : [{ row, reason }];
  });
}

function reasonFor(row: ConsentEntity, { deciders, sixteenth, now }: Known): AskAfreshReason | null {
  const { deciderKind, validTo, reviewDue, status } = row;
  const isParents = deciderKind === "PARENTAL_RESPONSIBILITY";
  const end = isParents && validTo !== null && validTo >= (deciders.comesOfAge ?? now) ? null : validTo;
  if (end !== null && end <= now) return null;
  if (isParents && hasCome(deciders.comesOfAge, now)) return "CAME_OF_AGE";
  if (standingAt(row, deciders, now) === "SUSPENDED") return whySuspended(row, deciders, now);
  if (isParents && hasCome(sixteenth, now)) return "SIXTEEN";
  return status === "GIVEN" && reviewDue < dayOf(now) ? "REVIEW_DUE" : null;
}

function whySuspended({ status, deciderKind, kind }: ConsentEntity, { findings }: WhoMayDecide, now: Date) {
  if (status === "SUSPENDED" || deciderKind === "PERSON") return "SUSPENDED";
  return capacityFoundAt(findings, kind, now) === false ? "AUTHORITY_ENDED" : "CAPACITY_REGAINED";
}

function hasCome(birthday: Date | null, now: Date): boolean {
  return birthday !== null && birthday <= now;
}

/** Whether the person has decided since, about all that a consent says. */
function isAnswered(row: ConsentEntity, answers: readonly Answer[]): boolean {
  return answers.some(
    (later) =>
      later.deciderKind === "PERSON" &&
      stanceOf(later) !== null &&
      later.kind === row.kind &&
      later.process === row.process &&
      later.eventAt > row.eventAt &&
      coversWhole(later, row),
  );
}
