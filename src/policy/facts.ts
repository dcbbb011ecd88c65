/**
 * What policy is told: the shapes of a question, of its facts and of what an answer rests on.
 *
 * All of it is plain data, gathered by the domains and judged here. What nobody tells opens nothing.
 */
import type { AgreementId, ConsentId, PartnerId, PersonId, RelationshipId, UserId } from "../kernel/ids.js";
import type { AgencyType, DataCategory, Level, Principal, Purpose, RelationshipKind } from "./vocabulary.js";

/** A span of valid time; `to` null means open-ended. It covers `from` and stops short of `to`. */
export interface Validity {
  readonly from: Date;
  readonly to: Date | null;
}

/** One information sharing agreement that the caller's partner is bound by. */
export interface AgreementFact {
  readonly id: AgreementId;
  readonly status: "DRAFT" | "SIGNED" | "SUSPENDED" | "ENDED";
  readonly validity: Validity;
  /** AGR-03: authorised in an emergency without a signature, until this moment. */
  readonly emergencyUntil: Date | null;
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
  readonly maxLevel: Level;
}

/** A statutory gateway, recorded once per partner and purpose (basis c). */
export interface GatewayFact {
  readonly id: string;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  /** Act and section, such as "Offender Management Act 2007 s14". */
  readonly statute: string;
  readonly validity: Validity;
}

/** The person whose record a user has opened in an emergency: one person at a time (domain guide 3.7). */
export interface OpenGlass {
  readonly personId: PersonId;
  readonly validity: Validity;
}

/** What is true of the caller whoever they ask about. */
export interface Standing {
  readonly isUserActive: boolean;
  readonly isPartnerActive: boolean;
  /** When the partner joined: "all care providers" in a consent means those that had joined when it was given. */
  readonly partnerJoinedAt: Date;
  readonly agreements: readonly AgreementFact[];
  readonly gateways: readonly GatewayFact[];
  /** What the user opened in an emergency and has not closed, perhaps run out by now; null where there is nothing. */
  readonly openGlass: OpenGlass | null;
}

export interface RelationshipFact {
  readonly id: RelationshipId;
  readonly kind: RelationshipKind;
  readonly validity: Validity;
}

/** To whom a consent speaks. */
export type Recipient =
  | { readonly kind: "PARTNER"; readonly partnerId: PartnerId }
  | { readonly kind: "AGENCY_TYPE"; readonly agencyType: AgencyType; readonly includesFuture: boolean }
  | { readonly kind: "INDIVIDUAL"; readonly name: string };

/**
 * What a decision about sharing does: a consent permits, a refusal or withdrawal closes b cells, an objection or
 * restriction closes a and b cells (domain guide 3.5 step 5).
 */
export type ConsentStance = "PERMIT" | "REFUSAL" | "OBJECTION";

/**
 * Whose permit it is of those who were appointed to decide together: it counts only beside one of each of the others
 * (domain guide 3.5, between deciders).
 */
export interface JointAppointment {
  readonly authorityId: string;
  readonly holder: string;
  readonly holders: readonly string[];
}

/** One decision about sharing that is believed at the moment asked about; only valid and active ones count. */
export interface ConsentFact {
  readonly id: ConsentId;
  readonly version: number;
  readonly stance: ConsentStance;
  /** False where the authority of the decider is in question: the record then neither opens nor closes anything. */
  readonly hasValidDecider: boolean;
  readonly validity: Validity;
  readonly recipients: readonly Recipient[];
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
  /** A consent may open less than the cell does. */
  readonly maxLevel: Level;
  /** Left out where the decider decides alone. */
  readonly jointly?: JointAppointment;
}

/** NEV-09: users kept out of one record, or the only users let in. */
export interface ExclusionFact {
  readonly kind: "EXCLUDED" | "RESTRICTED_TO";
  readonly userId: UserId;
  readonly validity: Validity;
}

/** On what the sharing of something without consent rests (domain guide 3.6). */
export const LEGAL_BASES = ["STATUTE", "PUBLIC_INTEREST", "VITAL_INTERESTS", "COURT_ORDER", "BEST_INTERESTS"] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** A recorded decision to share without consent, for exactly what it names (3.6, CONS-04). */
export interface OverrideFact {
  readonly id: string;
  readonly partnerId: PartnerId;
  /** Set where it speaks to one user of the partner alone. */
  readonly userId: UserId | null;
  readonly categories: readonly DataCategory[];
  readonly purpose: Purpose;
  readonly legalBasis: LegalBasis;
  readonly validity: Validity;
}

/** A disclosure that the owning agency approved (basis d). What was only asked for, or refused, is no fact. */
export interface DisclosureFact {
  readonly id: string;
  readonly partnerId: PartnerId;
  readonly categories: readonly DataCategory[];
  readonly purpose: Purpose;
  /** How much was granted. It is granted to be read: nobody writes on a disclosure. */
  readonly level: Exclude<Level, "NONE" | "WRITE">;
  readonly validity: Validity;
}

/** One user's opening of one record in an emergency (3.7). */
export interface BreakGlassFact {
  readonly id: string;
  readonly userId: UserId;
  /** Substance misuse opens only where knowing of it may save a life. */
  readonly isLifeCritical: boolean;
  readonly validity: Validity;
}

/** A declared incident that affects a person, from when it does until it ends (INC-03). */
export interface IncidentFact {
  readonly id: string;
  /** The partners that it names as responding. */
  readonly responderIds: readonly PartnerId[];
  readonly validity: Validity;
}

/** What is true between the caller and one person. */
export interface PersonFacts {
  /** The partner that controls the record. */
  readonly recordOwnerId: PartnerId | null;
  readonly relationships: readonly RelationshipFact[];
  readonly consents: readonly ConsentFact[];
  readonly exclusions: readonly ExclusionFact[];
  /** A protected address shuts CONTACT for all but the record's owner (domain guide 2.2, note on row 2). */
  readonly isAddressProtected: boolean;
  readonly overrides: readonly OverrideFact[];
  readonly disclosures: readonly DisclosureFact[];
  readonly breakGlass: readonly BreakGlassFact[];
  readonly incidents: readonly IncidentFact[];
}

/** The facts about a person of whom nothing is known: they open nothing. */
export const NOTHING_KNOWN: PersonFacts = Object.freeze({
  recordOwnerId: null,
  relationships: [],
  consents: [],
  exclusions: [],
  isAddressProtected: false,
  overrides: [],
  disclosures: [],
  breakGlass: [],
  incidents: [],
});

export interface AccessFacts {
  readonly standing: Standing;
  readonly person: PersonFacts;
}

/** The question: may this caller, now, read or write this category of this person? */
export interface AccessRequest {
  readonly principal: Principal;
  readonly personId: PersonId;
  readonly category: DataCategory;
  readonly now: Date;
}

/** Which rows of the category a permit reaches: all, or only those the partner wrote or is named in (basis o). */
export type Scope = "ALL" | "OWN";

/** What a decision rests on, by id, so that the trail can name it. */
export interface Evidence {
  readonly relationshipId: RelationshipId | null;
  readonly agreementId: AgreementId | null;
  readonly consentId: ConsentId | null;
  readonly consentVersion: number | null;
  readonly gatewayId: string | null;
  readonly overrideId: string | null;
  readonly disclosureId: string | null;
  readonly breakGlassId: string | null;
  readonly incidentId: string | null;
}
