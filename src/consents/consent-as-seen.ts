import type { HubContext } from "../access/index.js";
import { whoMayDecideFor } from "../capacity/index.js";
import { staffById } from "../partners/index.js";
import type { ConsentEntity } from "./consent.entity.js";
import { Consent } from "./consent.type.js";
import { sightOf } from "./consent-sight.js";
import { standingAt } from "./consent-standing.js";
import { versionsOf } from "./consents.loader.js";

const WITHOUT_FREE_TEXT = {
  ...{ statusReason: null, informationGiven: null, conditions: null, evidenceReference: null },
  ...{ personsPart: null, noPartReason: null },
};

/**
 * One version of a decision as this caller sees it; null where to them there is none.
 *
 * Every way to a decision leads through here: the door, the root field, federation, payloads and history. The facts
 * of the person must have been read.
 */
export async function asSeen(
  stored: ConsentEntity,
  context: HubContext,
  at: Date = context.now,
): Promise<Consent | null> {
  const { gatekeeper, principal } = context;
  const row = await asItStands(stored, context, at);
  const sight = sightOf(row, {
    partnerId: principal.partnerId,
    agencyType: principal.agencyType,
    scope: gatekeeper.decision(row.personId, "CONSENT").scope,
    isAuthor: await isObtainedByColleague(row, context),
    mayKnowOf: (category) =>
      !gatekeeper.matrix.isConcealed(category) || gatekeeper.permits(row.personId, category, "SUMMARY"),
  });
  if (sight.kind === "ABSENT") return null;
  if (sight.kind === "NOT_AVAILABLE") return untold(row);
  const { categories, recipients } = sight;
  const told = sight.isWhole ? row : { ...row, ...WITHOUT_FREE_TEXT };
  return Object.assign(new Consent(), told, { availability: "AVAILABLE", categories, recipients, row: told } as const);
}

/** The versions of a list that this caller sees, in the same order, each as it stood at a moment. */
export async function allAsSeen(rows: readonly ConsentEntity[], context: HubContext, at?: Date): Promise<Consent[]> {
  const seen = await Promise.all(rows.map((row) => asSeen(row, context, at)));
  return seen.filter((consent) => consent !== null);
}

/** What is believed now of a decision by its id, as this caller sees it. */
export async function consentById(id: string, context: HubContext): Promise<Consent | null> {
  const versions = await context.load(versionsOf, id);
  const [first] = versions;
  if (!first) return null;
  const [isKnown] = await context.gatekeeper.admit([first.personId]);
  const row = versions.find(isBelieved);
  return isKnown && row ? asSeen(row, context) : null;
}

/** Says whether a version is the one the hub believes now. */
export function isBelieved({ believedUntil }: ConsentEntity): boolean {
  return believedUntil === null;
}

/**
 * Says whether staff of the caller's own partner obtained a decision.
 *
 * What a person records about themselves on a partner's portal is theirs: that partner's staff are told no more of it
 * than any other partner.
 */
export async function isObtainedByColleague(row: ConsentEntity, context: HubContext): Promise<boolean> {
  if (row.obtainedByPartnerId !== context.principal.partnerId || isOwnAccount(context.principal.role)) return false;
  const recorder = await context.load(staffById, row.obtainedByUserId);
  return recorder !== null && !isOwnAccount(recorder.role);
}

/** A permit believed now reads as suspended from the moment at which its decider's authority ends. */
async function asItStands(row: ConsentEntity, context: HubContext, at: Date): Promise<ConsentEntity> {
  if (!isBelieved(row)) return row;
  const known = await context.load(whoMayDecideFor, row.personId);
  return { ...row, status: standingAt(row, known, at) };
}

function isOwnAccount(role: string): boolean {
  return role === "PERSON" || role === "PROXY";
}

function untold({ id, personId }: ConsentEntity): Consent {
  return Object.assign(new Consent(), { id, personId, availability: "NOT_AVAILABLE", row: null } as const);
}
