import type { AccessFacts, AccessRequest, ConsentFact, Recipient, Validity } from "../../../src/policy/vocabulary.js";
import type * as plain from "../reference/told.js";

const SAYS = { PERMIT: "permit", REFUSAL: "refusal", OBJECTION: "objection" } as const;

const span = ({ validity: { from, to } }: { readonly validity: Validity }): plain.Span => ({ from, to });

/** The facts of one question as policy is told them, turned into what the reference is told. */
export function toldOf({ request, facts }: { request: AccessRequest; facts: AccessFacts }): plain.Told {
  const { principal, personId, now } = request;
  const { standing, person } = facts;
  return {
    now,
    users: [
      {
        id: principal.userId,
        partner: principal.partnerId,
        role: principal.role,
        isActive: standing.isUserActive,
        actsFor: principal.actsForPersonId,
      },
    ],
    partners: [
      {
        id: principal.partnerId,
        type: principal.agencyType,
        isActive: standing.isPartnerActive,
        joined: standing.partnerJoinedAt,
      },
    ],
    agreements: standing.agreements.map((one) => ({
      ...one,
      ...span(one),
      partner: principal.partnerId,
      gives: one.maxLevel,
    })),
    gateways: standing.gateways.map((one) => ({ ...one, ...span(one), partner: principal.partnerId })),
    people: [{ id: personId, owner: person.recordOwnerId, hasProtectedAddress: person.isAddressProtected }],
    relationships: person.relationships.map((one) => ({
      ...one,
      ...span(one),
      person: personId,
      partner: principal.partnerId,
    })),
    decisions: person.consents.map((one) => decisionOf(one, personId)),
    exclusions: person.exclusions.map((one) => ({ ...one, ...span(one), person: personId, user: one.userId })),
    overrides: person.overrides.map((one) => ({
      ...one,
      ...span(one),
      person: personId,
      partner: one.partnerId,
      user: one.userId,
    })),
    disclosures: person.disclosures.map((one) => ({
      ...one,
      ...span(one),
      person: personId,
      partner: one.partnerId,
      gives: one.level,
    })),
    emergencies: person.breakGlass.map((one) => ({ ...one, ...span(one), person: personId, user: one.userId })),
  };
}

/** A decision about sharing, as the reference is told it. */
export function decisionOf(one: ConsentFact, person: string): plain.SharingDecision {
  const { jointly } = one;
  return {
    ...one,
    ...span(one),
    person,
    says: SAYS[one.stance],
    recipients: one.recipients.map(recipientOf),
    gives: one.maxLevel,
    jointly: jointly ? { authority: jointly.authorityId, holder: jointly.holder, holders: jointly.holders } : null,
  };
}

function recipientOf(recipient: Recipient): plain.Recipient {
  if (recipient.kind === "PARTNER") return { partner: recipient.partnerId };
  if (recipient.kind === "INDIVIDUAL") return {};
  return { type: recipient.agencyType, andFutureOnes: recipient.includesFuture };
}
