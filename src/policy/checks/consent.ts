import type { Finding } from "../finding.js";
import { isAbove } from "../levels.js";
import { covers } from "../validity.js";
import type { AccessRequest, ConsentFact, ConsentStance, Principal, Recipient } from "../vocabulary.js";

/**
 * Finds the one active permit that covers recipient, category and purpose and gives the most (3.5 step 7, basis b).
 *
 * Two permits never combine to cover what neither covers alone, and an empty list covers nothing.
 */
export function coveringPermit(
  consents: readonly ConsentFact[],
  request: AccessRequest,
  partnerJoinedAt: Date,
): Finding<ConsentFact> {
  let best: ConsentFact | null = null;
  const permits = consents.filter((consent) => speaksTo(consent, "PERMIT", request, partnerJoinedAt));
  for (const consent of permits) {
    if (consent.maxLevel === "NONE" || !isAgreed(consent, permits)) continue;
    if (best === null || isBetterPermit(consent, best)) best = consent;
  }
  return best ?? "NO_CONSENT";
}

/** Finds an active decision of one stance that closes this to the caller (3.5 step 5), or null. */
export function closingDecision(
  consents: readonly ConsentFact[],
  stance: "REFUSAL" | "OBJECTION",
  request: AccessRequest,
  partnerJoinedAt: Date,
): ConsentFact | null {
  let found: ConsentFact | null = null;
  for (const consent of consents) {
    if (!speaksTo(consent, stance, request, partnerJoinedAt)) continue;
    if (found === null || comesBefore(consent, found)) found = consent;
  }
  return found;
}

/**
 * Says whether all agree who must: where attorneys were appointed jointly, each of the others has a permit of their own
 * that covers the same and opens no less (domain guide 3.5, between deciders).
 *
 * Nothing is combined: each of the permits covers all of the question. One that refuses closes, like any refusal.
 */
function isAgreed({ jointly, maxLevel }: ConsentFact, permits: readonly ConsentFact[]): boolean {
  if (!jointly) return true;
  return jointly.holders.every((holder) =>
    permits.some(
      (permit) =>
        permit.jointly?.authorityId === jointly.authorityId &&
        permit.jointly.holder === holder &&
        !isAbove(maxLevel, permit.maxLevel),
    ),
  );
}

/** A record whose decider's authority is in question neither opens nor closes anything (domain guide 3.2, 3.4). */
function speaksTo(consent: ConsentFact, stance: ConsentStance, request: AccessRequest, partnerJoinedAt: Date): boolean {
  const { principal, category, now } = request;
  return (
    consent.stance === stance &&
    consent.hasValidDecider &&
    covers(consent.validity, now) &&
    consent.categories.includes(category) &&
    consent.purposes.includes(principal.purpose) &&
    consent.recipients.some((recipient) => includes(recipient, principal, consent, partnerJoinedAt))
  );
}

/**
 * A consent to "all care providers" reaches those that had joined when it was given, unless it says future ones too
 * (domain guide 3.3). A refusal to them reaches all: whoever joins later was not let in by it. A named individual is
 * no partner.
 */
function includes(recipient: Recipient, principal: Principal, consent: ConsentFact, partnerJoinedAt: Date): boolean {
  if (recipient.kind === "PARTNER") return recipient.partnerId === principal.partnerId;
  if (recipient.kind === "INDIVIDUAL" || recipient.agencyType !== principal.agencyType) return false;
  if (consent.stance !== "PERMIT" || recipient.includesFuture) return true;
  return partnerJoinedAt.getTime() <= consent.validity.from.getTime();
}

function isBetterPermit(one: ConsentFact, other: ConsentFact): boolean {
  return one.maxLevel === other.maxLevel ? comesBefore(one, other) : isAbove(one.maxLevel, other.maxLevel);
}

/** An order of its own, so that the order in which decisions are read changes nothing. */
function comesBefore(one: ConsentFact, other: ConsentFact): boolean {
  return one.id === other.id ? one.version > other.version : one.id < other.id;
}
