import type { AgreementId, ConsentId, PartnerId, PersonId, RelationshipId, UserId } from "../../kernel/ids.js";
import type { ReasonCode } from "../../policy/reason.js";
import type { Basis, DataCategory, Level, Office, Purpose, Right, Role, Scope } from "../../policy/vocabulary.js";

/** What an event is about: an answer to a question, a change, a bearer who was not let in, a request left unread. */
export type AccessEventKind = "READ" | "WRITE" | "SIGN_IN_REFUSED" | "REQUEST_REFUSED";

/**
 * Whether the answer reached the caller: `NO` where they had hung up before it could be sent. An answer that was sent
 * may still be lost on the way, so more than `UNKNOWN` is never said.
 */
export type Delivery = "NO" | "UNKNOWN";

/** How the request ended. */
export type AccessOutcome = "ANSWERED" | "REFUSED" | "FAILED";

/** One verdict, for all the people of the request to whom it applied alike. Names of fields, never a value. */
export interface DecisionEntry {
  readonly category: DataCategory;
  readonly effect: "PERMIT" | "DENY";
  readonly level: Level;
  readonly scope: Scope;
  readonly reason: ReasonCode;
  readonly step: number;
  readonly basis: Basis | null;
  readonly clause: string;
  readonly agreementId: AgreementId | null;
  readonly consentId: ConsentId | null;
  readonly consentVersion: number | null;
  readonly gatewayId: string | null;
  readonly overrideId: string | null;
  readonly disclosureId: string | null;
  readonly breakGlassId: string | null;
  /** The declared incident relied on (MIN-02); left out where there was none. */
  readonly incidentId?: string;
  readonly asked: readonly string[];
  readonly withheld: readonly string[];
  readonly people: readonly PersonId[];
}

/** Something was done about a record, or refused: opened in an emergency, decided or reviewed. */
export interface ActEntry {
  readonly right: Right;
  readonly action: string;
  readonly person: PersonId;
  readonly isPermitted: boolean;
  /** Why it was refused; null where it was not, and where there is no such person. */
  readonly reason: ReasonCode | null;
}

/** Something was done for a partner, or refused, about nobody's record: an agreement signed, a count taken. */
export interface OfficeEntry {
  readonly office: Office;
  readonly action: string;
  readonly isPermitted: boolean;
  /** Why it was refused; null where it was not. */
  readonly reason: ReasonCode | null;
}

/** Somebody was asked for who is out of the caller's reach, or whom the hub does not hold. */
export interface StrangerEntry {
  readonly person: PersonId;
  readonly reason: ReasonCode;
}

/** A search: which facts it was made with and how many people it found, never the facts themselves. */
export interface SearchEntry {
  readonly by: readonly string[];
  readonly found: number;
  /** Those of whom the caller was told anything. */
  readonly people: readonly PersonId[];
}

/** What was asked about access itself: one's own slice, another's view, why a decision fell, what a consent would do. */
export type InquiryKind = "MY_SLICE" | "VIEW_AS" | "EXPLAIN_ACCESS" | "CONSENT_PREVIEW";

/** The caller whose access was asked about. */
export interface SupposedCaller {
  readonly partnerId: PartnerId;
  /** Null where no user was named, only a role. */
  readonly userId: UserId | null;
  readonly role: Role;
  /** Null where whichever purpose gives most was asked about. */
  readonly purpose: Purpose | null;
}

/** A question about access: it opens no data, and is kept all the same. Names and times, never an answer. */
export interface Inquiry {
  readonly kind: InquiryKind;
  readonly people: readonly PersonId[];
  /** Null where the caller asked about themselves. */
  readonly about: SupposedCaller | null;
  /** The categories asked about; empty for all. */
  readonly categories: readonly DataCategory[];
  /** The moment asked about, and that of belief; null for now. */
  readonly at: string | null;
  readonly believedAt: string | null;
}

export interface InquiryEntry extends Inquiry {
  readonly isAnswered: boolean;
}

/** Which events of the log an export holds; all of them, where nothing is named. */
export interface ExportSelection {
  readonly eventId?: string;
  readonly personId?: PersonId;
  readonly partnerId?: PartnerId;
  readonly userId?: UserId;
  /** From this moment on, and before that one: when the request was judged. */
  readonly from?: string;
  readonly to?: string;
}

/** Part of the log, or all of it, was taken out of the hub: by whom, what, and how many events it was. */
export interface ExportEntry {
  /** What the operator is called, as they said themselves: whoever can start an export is the hub's owner. */
  readonly by: string;
  readonly format: string;
  readonly selection: ExportSelection;
  readonly found: number;
}

/** Entries of one retention class that were erased together: which places of the seal they leave, and nobody's id. */
export interface ErasureEntry {
  readonly retentionClass: string;
  /** All of them were sealed before this moment. */
  readonly before: string;
  readonly events: number;
  /** Their sequences in each stream, as in `1-200,205`. */
  readonly places: readonly { readonly stream: string; readonly sequences: string }[];
}

/** A change whose answer was asked for again with the same idempotency key. */
export interface RepeatEntry {
  readonly action: string;
  readonly requestId: string;
}

export interface AccessEventBody {
  readonly outcome: AccessOutcome;
  readonly errors: readonly string[];
  readonly decisions: readonly DecisionEntry[];
  /** The relationship relied on for each person. */
  readonly relationships: Readonly<Record<PersonId, RelationshipId>>;
  readonly strangers: readonly StrangerEntry[];
  readonly searches: readonly SearchEntry[];
  /** What was changed: the mutation and the id of the record. */
  readonly writes: readonly { readonly action: string; readonly recordId: string }[];
  /** The access log itself was read: the names of the filters used. */
  readonly logReads: readonly { readonly filters: readonly string[]; readonly found: number }[];
  /** What was done about records without a sight of them. Events from before there was any lack it. */
  readonly acts?: readonly ActEntry[];
  /** What was done for a partner, about nobody's record. Events from before there was any lack it. */
  readonly offices?: readonly OfficeEntry[];
  /** Questions about access itself. Events from before there were any lack it. */
  readonly inquiries?: readonly InquiryEntry[];
  /** Whether the answer reached the caller. Changes, and events from before it was told, lack it. */
  readonly delivered?: Delivery;
  /** What was answered again, not done again: the mutation, and the request that had done it. Other events lack it. */
  readonly repeats?: readonly RepeatEntry[];
  /** What was taken out of the log. Events of anything else lack it. */
  readonly exports?: readonly ExportEntry[];
  /** What was erased of the log when its retention had ended. Events of anything else lack it. */
  readonly erasures?: readonly ErasureEntry[];
}

/** One row of the access log (AUD-01). */
export interface AccessEvent {
  readonly id: string;
  readonly requestId: string;
  readonly occurredAt: Date;
  readonly kind: AccessEventKind;
  readonly partnerId: PartnerId | null;
  readonly userId: UserId | null;
  readonly role: Role | null;
  readonly purpose: Purpose | null;
  /** The root fields asked for, such as `person` or `withdrawConsent`. */
  readonly operation: string | null;
  readonly policyFingerprint: string;
  readonly subjectIds: readonly PersonId[];
  /** The partners that control the records of the people named, so that their IG leads can see the event. */
  readonly controllerIds: readonly PartnerId[];
  readonly hasRefusal: boolean;
  readonly isBreakGlass: boolean;
  readonly body: AccessEventBody;
  /** 16 random bytes that the seal is made with: erased with the event, they leave a hash that tells nothing. */
  readonly salt: Buffer;
}
