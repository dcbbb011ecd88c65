/**
 * A county as the reference is told it: plain words and moments, one list a kind of fact.
 *
 * The words are those of the domain guide. No type of src is used, so that nothing is shared with what is tested.
 */
export interface Told {
  readonly now: Date;
  readonly users: readonly User[];
  readonly partners: readonly Partner[];
  readonly agreements: readonly Agreement[];
  readonly gateways: readonly Gateway[];
  readonly people: readonly Person[];
  readonly relationships: readonly Relationship[];
  readonly decisions: readonly SharingDecision[];
  readonly exclusions: readonly Exclusion[];
  readonly overrides: readonly Override[];
  readonly disclosures: readonly Disclosure[];
  readonly emergencies: readonly Emergency[];
}

/** From its first moment up to its last; open where there is no last. */
export interface Span {
  readonly from: Date;
  readonly to: Date | null;
}

export interface User {
  readonly id: string;
  readonly partner: string;
  readonly role: string;
  readonly isActive: boolean;
  /** Of a person or proxy: whose record it is about. */
  readonly actsFor: string | null;
}

export interface Partner {
  readonly id: string;
  readonly type: string;
  readonly isActive: boolean;
  readonly joined: Date;
}

export interface Agreement extends Span {
  readonly partner: string;
  readonly status: string;
  readonly emergencyUntil: Date | null;
  readonly categories: readonly string[];
  readonly purposes: readonly string[];
  readonly gives: string;
}

export interface Gateway extends Span {
  readonly partner: string;
  readonly purpose: string;
  readonly categories: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly owner: string | null;
  readonly hasProtectedAddress: boolean;
}

export interface Relationship extends Span {
  readonly person: string;
  readonly partner: string;
  readonly kind: string;
}

/** To a partner, or to all agencies of a type. Whom neither names is no partner. */
export interface Recipient {
  readonly partner?: string;
  readonly type?: string;
  readonly andFutureOnes?: boolean;
}

export interface SharingDecision extends Span {
  readonly person: string;
  readonly says: "permit" | "refusal" | "objection";
  readonly hasValidDecider: boolean;
  readonly recipients: readonly Recipient[];
  readonly categories: readonly string[];
  readonly purposes: readonly string[];
  readonly gives: string;
  /** Whose permit it is, and who must all agree, where attorneys were appointed jointly. */
  readonly jointly: { readonly authority: string; readonly holder: string; readonly holders: readonly string[] } | null;
}

export interface Exclusion extends Span {
  readonly person: string;
  readonly user: string;
  readonly kind: string;
}

export interface Override extends Span {
  readonly person: string;
  readonly partner: string;
  readonly user: string | null;
  readonly purpose: string;
  readonly categories: readonly string[];
}

export interface Disclosure extends Span {
  readonly person: string;
  readonly partner: string;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly gives: string;
}

export interface Emergency extends Span {
  readonly person: string;
  readonly user: string;
  readonly isLifeCritical: boolean;
}
