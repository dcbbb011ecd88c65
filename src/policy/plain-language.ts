/**
 * What the matrix and its decisions say, in words without jargon (COPROD-03).
 *
 * The sentences about cells speak to the person whose record it is; those about decisions to the caller. None holds
 * anything about a person.
 */
import type { DoorChange } from "./door-change.js";
import type { Alternative, Cell } from "./matrix/cell.js";
import { type ReasonCode, sentenceFor } from "./reason.js";
import type { Basis, DataCategory, Level, Purpose } from "./vocabulary.js";

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

const SEEN_BECAUSE: Readonly<Record<Basis, string>> = {
  a: "because it is involved in your care",
  b: "because you, or someone entitled to decide for you, agreed",
  c: "because a law allows it for the work it is doing",
  d: "because the organisation that holds it approved a request",
  o: "as far as it wrote that itself or is named in it",
  i: "and not what the record says about your care",
};

const SEEN_FOR: Readonly<Record<Purpose, string>> = {
  DIRECT_CARE: "to care for you or treat you",
  EMERGENCY: "in an emergency",
  CARE_MANAGEMENT: "to plan, arrange and review your care",
  FUNDING_ELIGIBILITY: "to decide who pays for your care",
  OPERATIONS: "to run its service",
  PERSON_REQUEST: "because you asked about yourself",
  PROXY_REQUEST: "because someone with authority to act for you asked",
  SUPPORT_NETWORK: "to support you and speak up for you",
  LEGAL: "for a complaint or a court case",
  COMPLIANCE_AUDIT: "to check how records are used",
  SAFEGUARDING: "to protect someone from harm",
  RELEASE_PLANNING: "to plan for when you leave custody",
  SAFE_CUSTODY: "to keep you safe in custody",
  SUPERVISION: "to supervise an order or a licence",
  HOUSING_DUTY: "to help with housing",
  MAJOR_INCIDENT: "to respond to a major incident",
  INVESTIGATION: "to look into something that happened",
};

/** What each category is called to the person whose record it is. */
const CALLED: Readonly<Record<DataCategory, string>> = {
  IDENTITY: "name, date of birth and numbers",
  CONTACT: "address and telephone",
  RISK_TO_OTHERS: "risk to others",
  RISK_TO_SELF: "risk to yourself",
  PHYSICAL_HEALTH: "physical health",
  MENTAL_HEALTH: "mental health",
  SUBSTANCE_MISUSE: "drugs and alcohol",
  TERMINAL_ILLNESS: "serious illness",
  MEDICATION: "medicines and allergies",
  CARE_NEEDS: "care and support needs",
  CARE_PLAN: "care and support plan",
  FINANCE: "money for care",
  SAFEGUARDING: "safeguarding",
  OFFENCE: "offences and sentences",
  CUSTODY: "time in custody",
  EQUIPMENT: "equipment at home",
  CAPACITY: "making decisions",
  CHC: "NHS continuing healthcare",
  CONSENT: "decisions about sharing",
  ADVOCACY: "advocacy",
  FAMILY: "family and carers",
  PUBLIC_PROTECTION: "public protection",
  HOUSING: "housing",
  COMMUNICATION: "communication needs",
  EQUALITY: "culture, faith and background",
  ACCESS_LOG: "who has seen the record",
};

/** Why somebody has seen something: for what, and what let them. Null bases are those of exceptions, told as such. */
export function plainSight(purpose: Purpose, bases: readonly (Basis | null)[]): string {
  const because = bases.map((basis) =>
    basis === null ? "by a decision recorded for the occasion" : SEEN_BECAUSE[basis],
  );
  return [SEEN_FOR[purpose], ...new Set(because)].join(", ");
}

/** Categories by the names that the person whose record it is knows them by, such as "housing and medicines". */
export function plainCategories(categories: readonly DataCategory[]): string {
  const [last, ...others] = categories.map((category) => CALLED[category]).toReversed();
  return [others.toReversed().join("; "), last].filter((text) => text !== "").join("; and ");
}

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
