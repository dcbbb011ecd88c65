import type { HubContext } from "../access/index.js";
import {
  type BreakGlassEntity,
  breakGlassOf,
  type DisclosureRequestEntity,
  decisionOnDisclosure,
  disclosuresOf,
  earlyEndOf,
  type OverrideEntity,
  overridesOf,
  reviewOfOverride,
  reviewsOfBreakGlass,
} from "../exceptions/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { Purpose, Recipient } from "../policy/vocabulary.js";
import type { SharingDecision } from "./sharing-decision.type.js";

/** What could warn somebody who is being looked into, if the person heard of it: as in their own access log. */
const QUIET: readonly Purpose[] = ["SAFEGUARDING", "INVESTIGATION"];

/**
 * What agencies decided beside consent, as this caller may know of it: the person what they were told of; an agency
 * what it decided, asked for, was let in to, or what was done with a record that it controls.
 */
export async function exceptionsAsDecisions(person: PersonId, context: HubContext): Promise<SharingDecision[]> {
  const [overrides, disclosures, emergencies] = await Promise.all([
    context.load(overridesOf, person),
    context.load(disclosuresOf, person),
    context.load(breakGlassOf, person),
  ]);
  const told = await Promise.all([
    ...overrides.map((row) => overrideAsDecision(row, context)),
    ...disclosures.map((row) => disclosureAsDecision(row, context)),
    ...emergencies.map((row) => emergencyAsDecision(row, context)),
  ]);
  return told.filter((decision) => decision !== null);
}

/** A person is told of an override once it is recorded that they have been told (3.6). */
async function overrideAsDecision(row: OverrideEntity, context: HubContext): Promise<SharingDecision | null> {
  const { recordedByPartnerId, partnerId, personToldAt, endedAt } = row;
  if (!mayHear(context, personToldAt !== null, [recordedByPartnerId, partnerId])) return null;
  const review = await context.load(reviewOfOverride, row.id);
  return {
    ...{ kind: "OVERRIDE", recordId: row.id, personId: row.personId, at: row.eventAt, decider: null },
    ...{ categories: row.categories, purposes: [row.purpose], recipients: [toPartner(partnerId)] },
    ...{ legalBasis: row.legalBasis, legalReference: row.legalReference, until: endedAt ?? row.validTo },
    ...{ reviews: review ? [review.outcome] : [] },
    ...{ decidedByPartnerId: recordedByPartnerId, decidedByUserId: row.recordedByUserId },
  };
}

/**
 * A disclosure that was decided. Nothing records that the person has been told of one: of what could warn somebody they
 * hear nothing, and never of an illness, which they may not have heard of either.
 */
async function disclosureAsDecision(
  row: DisclosureRequestEntity,
  context: HubContext,
): Promise<SharingDecision | null> {
  const [decision, end] = await Promise.all([
    context.load(decisionOnDisclosure, row.id),
    context.load(earlyEndOf, row.id),
  ]);
  const isPlain = !QUIET.includes(row.purpose) && !row.categories.includes("TERMINAL_ILLNESS");
  if (!decision || !mayHear(context, isPlain, [decision.recordedByPartnerId, row.recordedByPartnerId])) return null;
  return {
    kind: decision.isApproved ? "DISCLOSURE" : "DISCLOSURE_REFUSED",
    ...{ recordId: row.id, personId: row.personId, at: decision.eventAt, decider: null },
    ...{ categories: row.categories, purposes: [row.purpose], recipients: [toPartner(row.recordedByPartnerId)] },
    ...{ legalBasis: null, legalReference: null, until: end?.eventAt ?? decision.validTo, reviews: [] },
    ...{ decidedByPartnerId: decision.recordedByPartnerId, decidedByUserId: decision.recordedByUserId },
  };
}

/** A person is told of an emergency once a review says that they have been told: not where it would harm them (3.7). */
async function emergencyAsDecision(row: BreakGlassEntity, context: HubContext): Promise<SharingDecision | null> {
  const reviews = await context.load(reviewsOfBreakGlass, row.id);
  const isTold = reviews.some(({ personToldAt }) => personToldAt !== null);
  if (!mayHear(context, isTold, [row.partnerId, row.recordOwnerId])) return null;
  return {
    ...{ kind: "EMERGENCY_ACCESS", recordId: row.id, personId: row.personId, at: row.startedAt, decider: null },
    ...{ categories: [], purposes: [], recipients: [toPartner(row.partnerId)], legalBasis: null, legalReference: null },
    ...{ until: row.endedAt ?? row.until, reviews: reviews.map(({ outcome }) => outcome) },
    ...{ decidedByPartnerId: row.partnerId, decidedByUserId: row.userId },
  };
}

function mayHear({ principal }: HubContext, isForThePerson: boolean, partners: readonly PartnerId[]): boolean {
  return principal.actsForPersonId === null ? partners.includes(principal.partnerId) : isForThePerson;
}

function toPartner(partnerId: PartnerId): Recipient {
  return { kind: "PARTNER", partnerId };
}
