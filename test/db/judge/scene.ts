/**
 * One caller, what holds for their partner, and people about each of whom they ask: as it is recorded, in plain words.
 *
 * Moments are hours from the moment of the question, so that a scene that fails can be read.
 */
export interface Scene {
  readonly now: Date;
  readonly caller: Caller;
  readonly agreements: readonly Agreement[];
  readonly gateways: readonly Gateway[];
  readonly incidents: readonly Incident[];
  readonly people: readonly RecordedPerson[];
}

/** There are two partners and three users: the caller, a colleague, and somebody of another partner. */
export const IDS = {
  OURS: "0a000000-0000-4000-8000-000000000001",
  THEIRS: "0a000000-0000-4000-8000-000000000002",
  CALLER: "0b000000-0000-4000-8000-000000000001",
  COLLEAGUE: "0b000000-0000-4000-8000-000000000002",
  OUTSIDER: "0b000000-0000-4000-8000-000000000003",
  PLACE: "0c000000-0000-4000-8000-000000000001",
  OTHER_PLACE: "0c000000-0000-4000-8000-000000000002",
} as const;
export type PartnerName = "OURS" | "THEIRS";
export type UserName = "CALLER" | "COLLEAGUE" | "OUTSIDER";
export type PlaceName = "PLACE" | "OTHER_PLACE";

/** The person at one place of the scene. */
export const personAt = (place: number): string => `0d000000-0000-4000-8000-${String(place).padStart(12, "0")}`;

/** The place of somebody whom nobody asks about: whoever acts for them is told of nobody. */
export const UNASKED = 99;

/** Hours from the moment of the question; no end is null. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

export interface Caller {
  readonly type: string;
  readonly role: string;
  readonly purpose: string;
  readonly userStatus: string;
  readonly partnerStatus: string;
  readonly joined: number;
  /** Of a person or proxy: the place in the scene of the person they act for. */
  readonly actsFor: number | null;
}

export interface Agreement extends Span {
  readonly partner: PartnerName;
  readonly status: string;
  readonly emergencyUntil: number | null;
  readonly categories: readonly string[];
  readonly purposes: readonly string[];
  readonly gives: string;
}

export interface Gateway extends Span {
  readonly partner: PartnerName;
  readonly purpose: string;
  readonly categories: readonly string[];
}

export interface Incident extends Span {
  readonly places: readonly PlaceName[];
  readonly responders: readonly PartnerName[];
  readonly to: number;
  readonly ended: number | null;
}

export interface RecordedPerson {
  readonly owner: PartnerName;
  readonly address: "NONE" | "OPEN" | "PROTECTED";
  /** Null where the hub holds no identity, and so neither a date of birth nor one of death. */
  readonly born: string | null;
  readonly diedOn: string | null;
  readonly relationships: readonly RecordedRelationship[];
  readonly decisions: readonly RecordedDecision[];
  readonly exclusions: readonly RecordedExclusion[];
  readonly overrides: readonly RecordedOverride[];
  readonly disclosures: readonly RecordedDisclosure[];
  readonly emergencies: readonly RecordedEmergency[];
  readonly stays: readonly Stay[];
}

export interface RecordedRelationship extends Span {
  readonly partner: PartnerName;
  readonly kind: string;
}

export interface RecordedExclusion extends Span {
  readonly user: UserName;
  readonly kind: string;
}

export interface Stay extends Span {
  readonly place: PlaceName;
}

export type Recipient =
  | { readonly kind: "PARTNER"; readonly partner: PartnerName }
  | { readonly kind: "AGENCY_TYPE"; readonly type: string; readonly includesFuture: boolean }
  | { readonly kind: "INDIVIDUAL" };

export interface RecordedDecision extends Span {
  readonly kind: string;
  /** Status, decision, and OBJECTION where it is one. */
  readonly words: string;
  readonly decider: string;
  readonly capacityBasis: string;
  readonly hasReference: boolean;
  readonly recipients: readonly Recipient[];
  readonly categories: readonly string[];
  readonly purposes: readonly string[];
  readonly gives: string;
  readonly madeAt: number;
  readonly isBelieved: boolean;
}

export interface RecordedOverride extends Span {
  readonly partner: PartnerName;
  readonly user: UserName | null;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly to: number;
  readonly ended: number | null;
}

export interface RecordedDisclosure extends Span {
  readonly partner: PartnerName;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly gives: string;
  readonly isApproved: boolean;
  readonly to: number;
  readonly ended: number | null;
}

export interface RecordedEmergency extends Span {
  readonly user: UserName;
  readonly isLifeCritical: boolean;
  readonly to: number;
  readonly ended: number | null;
}

/** The moment so many hours from that of the question. */
export const momentAt = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
