import type { AgreementId, ConsentId, PartnerId, PersonId, RelationshipId, UserId } from "../../../src/kernel/ids.js";
import {
  type AccessFacts,
  type AccessRequest,
  type AgreementFact,
  type BreakGlassFact,
  type ConsentFact,
  DATA_CATEGORIES,
  type DisclosureFact,
  type ExclusionFact,
  type GatewayFact,
  type IncidentFact,
  type OverrideFact,
  type PersonFacts,
  type Principal,
  PURPOSES,
  type RelationshipFact,
  type Standing,
  type Validity,
} from "../../../src/policy/vocabulary.js";

/** The moment all policy tests are set in, and moments around it. */
export const NOW = new Date("2031-05-04T10:00:00Z");
export const BEFORE = new Date("2031-05-04T09:59:59.999Z");
export const AFTER = new Date("2031-05-04T10:00:00.001Z");
export const LONG_AGO = new Date("2030-01-01T00:00:00Z");
export const FAR_AHEAD = new Date("2032-01-01T00:00:00Z");
export const ALWAYS: Validity = { from: LONG_AGO, to: null };
export const OVER: Validity = { from: LONG_AGO, to: BEFORE };
export const TO_COME: Validity = { from: AFTER, to: null };

export const PERSON = "person-amara" as PersonId;
export const SOMEBODY_ELSE = "person-daniel" as PersonId;
export const OUR_PARTNER = "partner-ours" as PartnerId;
export const OTHER_PARTNER = "partner-other" as PartnerId;
export const OUR_USER = "user-ours" as UserId;
export const OTHER_USER = "user-other" as UserId;

export function caller(change: Partial<Principal> = {}): Principal {
  return {
    partnerId: OUR_PARTNER,
    agencyType: "LOCAL_AUTHORITY",
    userId: OUR_USER,
    role: "PRACTITIONER",
    purpose: "CARE_MANAGEMENT",
    team: null,
    actsForPersonId: null,
    hasSecondFactor: false,
    ...change,
  };
}

export function question(change: Partial<AccessRequest> = {}): AccessRequest {
  return { principal: caller(), personId: PERSON, category: "CARE_PLAN", now: NOW, ...change };
}

export function agreement(change: Partial<AgreementFact> = {}): AgreementFact {
  return {
    id: "agreement-1" as AgreementId,
    status: "SIGNED",
    validity: ALWAYS,
    emergencyUntil: null,
    categories: DATA_CATEGORIES,
    purposes: PURPOSES,
    maxLevel: "WRITE",
    ...change,
  };
}

export function relationship(change: Partial<RelationshipFact> = {}): RelationshipFact {
  return { id: "relationship-1" as RelationshipId, kind: "ALLOCATION", validity: ALWAYS, ...change };
}

export function consent(change: Partial<ConsentFact> = {}): ConsentFact {
  return {
    id: "consent-1" as ConsentId,
    version: 1,
    stance: "PERMIT",
    hasValidDecider: true,
    validity: ALWAYS,
    recipients: [{ kind: "PARTNER", partnerId: OUR_PARTNER }],
    categories: DATA_CATEGORIES,
    purposes: PURPOSES,
    maxLevel: "WRITE",
    ...change,
  };
}

export function gateway(change: Partial<GatewayFact> = {}): GatewayFact {
  return {
    id: "gateway-1",
    purpose: "SAFEGUARDING",
    categories: DATA_CATEGORIES,
    statute: "Care Act 2014 s42",
    validity: ALWAYS,
    ...change,
  };
}

export function exclusion(change: Partial<ExclusionFact> = {}): ExclusionFact {
  return { kind: "EXCLUDED", userId: OUR_USER, validity: ALWAYS, ...change };
}

export function override(change: Partial<OverrideFact> = {}): OverrideFact {
  const scope = {
    partnerId: OUR_PARTNER,
    userId: null,
    categories: DATA_CATEGORIES,
    purpose: "CARE_MANAGEMENT",
  } as const;
  return { id: "override-1", ...scope, legalBasis: "VITAL_INTERESTS", validity: ALWAYS, ...change };
}

export function disclosure(change: Partial<DisclosureFact> = {}): DisclosureFact {
  const scope = { partnerId: OUR_PARTNER, categories: DATA_CATEGORIES, purpose: "CARE_MANAGEMENT" } as const;
  return { id: "disclosure-1", ...scope, level: "READ", validity: ALWAYS, ...change };
}

export function breakGlass(change: Partial<BreakGlassFact> = {}): BreakGlassFact {
  return { id: "break-glass-1", userId: OUR_USER, isLifeCritical: false, validity: ALWAYS, ...change };
}

export function incident(change: Partial<IncidentFact> = {}): IncidentFact {
  return { id: "incident-1", responderIds: [OUR_PARTNER], validity: ALWAYS, ...change };
}

/** Everything in order and nothing consented to: an agreement in force, and an allocation to the council. */
export function facts(change: { standing?: Partial<Standing>; person?: Partial<PersonFacts> } = {}): AccessFacts {
  return {
    standing: {
      isUserActive: true,
      isPartnerActive: true,
      partnerJoinedAt: LONG_AGO,
      agreements: [agreement()],
      gateways: [],
      openGlass: null,
      ...change.standing,
    },
    person: {
      recordOwnerId: OTHER_PARTNER,
      relationships: [relationship()],
      consents: [],
      exclusions: [],
      isAddressProtected: false,
      overrides: [],
      incidents: [],
      disclosures: [],
      breakGlass: [],
      ...change.person,
    },
  };
}
