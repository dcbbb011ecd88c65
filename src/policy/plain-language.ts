/**
 * What the matrix and its decisions say, in words without jargon (COPROD-03).
 *
 * The sentences about cells speak to the person whose record it is; those about decisions to the caller. None holds
 * anything about a person.
 */
import type { DoorChange } from "./door-change.js";
import type { Alternative, Cell } from "./matrix/cell.js";
import { type ReasonCode, sentenceFor } from "./reason.js";
import type { Basis, Level } from "./vocabulary.js";

const MAY: Readonly<Record<Level, string>> = {
  NONE: "may not see this",
  EXISTENCE: "may see that there is something here and whom to ask, but not what it says",
  SUMMARY: "may see a short summary of this",
  READ: "may read this",
  WRITE: "may read and add to this",
};

const BECAUSE: Readonly<Record<Basis, string>> = {
  a: "because it is involved in your care",
  b: "if you, or someone entitled to decide for you, agree",
  c: "where a law allows it for the work it is doing",
  d: "if the organisation that holds it has approved a request",
  o: "but only what it wrote itself or what names it",
  i: "to check how records are used, and never what they say about your care",
};

/** What one way of opening a cell gives whom it is about to know, such as "May read this, because …". */
export function plainAlternative({ level, basis }: Alternative): string {
  return `${capital(MAY[level])}, ${BECAUSE[basis]}.`;
}

/** A whole cell in one sentence for the person whose record it is. A cell that rises names each way, least first. */
export function plainCell({ alternatives }: Pick<Cell, "alternatives">): string {
  if (alternatives.length === 0) return "Never sees this.";
  const ways = alternatives.map(({ level, basis }) => `${MAY[level]}, ${BECAUSE[basis]}`);
  return `${capital(ways.join("; "))}.`;
}

/**
 * A decision in words for the caller it was made about: what they may do, then why.
 *
 * Hand over the reason that this reader may be told, which for a partner is `partnerReason`, never the true one.
 */
export function plainDecision(level: Level, reason: ReasonCode): string {
  return `You ${MAY[level]}. ${sentenceFor(reason)}`;
}

/** What a level lets somebody else do, such as "It may read this." */
export function plainLevel(level: Level): string {
  return `It ${MAY[level]}.`;
}

const CHANGES: Readonly<Record<DoorChange, (before: Level, after: Level) => string>> = {
  OPENS: (_before, after) => `Opens: it ${MAY[after]}, which was shut.`,
  CLOSES: (before) => `Closes: until now it ${MAY[before]}.`,
  RISES: (before, after) => `Opens wider: it ${MAY[after]}; until now it ${MAY[before]}.`,
  FALLS: (before, after) => `Opens less: it ${MAY[after]}; until now it ${MAY[before]}.`,
};

/** How a door changes, in words. */
export function plainChange(change: DoorChange, before: Level, after: Level): string {
  return CHANGES[change](before, after);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
