import { randomUUID } from "node:crypto";
import type { ErrorCode } from "../../kernel/errors.js";
import type { PartnerId, PersonId, RelationshipId } from "../../kernel/ids.js";
import type { Acquaintance, Decision } from "../../policy/decide.js";
import type { DataCategory, PersonFacts, Principal } from "../../policy/vocabulary.js";
import type {
  AccessEvent,
  AccessEventBody,
  AccessEventKind,
  AccessOutcome,
  ActEntry,
  DecisionEntry,
  Delivery,
  InquiryEntry,
  OfficeEntry,
  RepeatEntry,
  SearchEntry,
  StrangerEntry,
} from "./access-event.js";
import { decisionEntries, type Note } from "./decision-entries.js";
import { newSalt } from "./salt.js";

/** Who and what an event belongs to. */
export interface RequestParticulars {
  readonly requestId: string;
  readonly principal: Principal;
  readonly policyFingerprint: string;
  readonly now: Date;
}

/**
 * Collects, for one request, what was asked, given and withheld of whom, and on what basis.
 *
 * Only the gatekeeper writes here: no resolver can read a person's data without a note, or note what did not happen.
 */
export class Trail {
  #notes = new Map<PersonId, Map<string, Note>>();
  #relationships: Record<string, RelationshipId> = {};
  #controllers = new Set<PartnerId>();
  #known = new Set<PersonId>();
  #strangers: StrangerEntry[] = [];
  #acts: ActEntry[] = [];
  #offices: OfficeEntry[] = [];
  #searches: SearchEntry[] = [];
  #writes: AccessEventBody["writes"][number][] = [];
  #logReads: AccessEventBody["logReads"][number][] = [];
  #inquiries = new Map<string, InquiryEntry>();
  #repeats: RepeatEntry[] = [];
  /** The root fields of the operation, set when it is known. */
  operation: string | null = null;
  /** The codes of the errors that the answer holds. */
  errors: readonly string[] = [];
  /** Whether the answer can still reach the caller, as known when its event is made; null while there is no answer. */
  delivered: Delivery | null = null;

  constructor(private readonly particulars: RequestParticulars) {}

  /** Whether nothing has been noted since the last event. */
  get isEmpty(): boolean {
    const lists = [this.#strangers, this.#acts, this.#offices, this.#searches, this.#logReads, this.#repeats];
    return (
      this.#notes.size + this.#known.size + this.#inquiries.size === 0 && lists.every(({ length }) => length === 0)
    );
  }

  /** Notes a verdict on one category of one person, for the fields asked for behind it. */
  note(
    person: PersonId,
    decision: Decision,
    category: DataCategory,
    fields: readonly string[],
    isGiven: boolean,
    facts: PersonFacts | null,
  ): void {
    const note = this.#noteOf(person, category, decision);
    note.asked.add(fields);
    if (!isGiven) for (const field of fields) note.withheld.add(field);
    if (decision.evidence.relationshipId) this.#relationships[person] = decision.evidence.relationshipId;
    if (facts?.recordOwnerId) this.#controllers.add(facts.recordOwnerId);
  }

  /** Notes fields behind an open door that were withheld all the same, for want of a higher level. */
  noteWithheld(person: PersonId, category: DataCategory, fields: readonly string[]): void {
    const note = this.#notes.get(person)?.get(category);
    for (const field of fields) note?.withheld.add(field);
  }

  /** Notes that somebody was asked for whom the caller may know of: to learn that the hub holds them is a sight, too. */
  noteKnown(person: PersonId, facts: PersonFacts | null): void {
    this.#known.add(person);
    if (facts?.recordOwnerId) this.#controllers.add(facts.recordOwnerId);
  }

  /** Notes that somebody was asked for whom the caller may not know of. */
  noteStranger(person: PersonId, acquaintance: Acquaintance, facts: PersonFacts | null): void {
    if (this.#strangers.some((stranger) => stranger.person === person)) return;
    this.#strangers.push({ person, reason: acquaintance.reason });
    if (facts?.recordOwnerId) this.#controllers.add(facts.recordOwnerId);
  }

  /** Notes what was done about a record, or refused, without a sight of it (domain guide 3.6, 3.7). */
  noteAct(act: ActEntry, facts: PersonFacts): void {
    this.#acts.push(act);
    if (facts.recordOwnerId) this.#controllers.add(facts.recordOwnerId);
  }

  /** Notes what was done for the caller's partner, or refused, about nobody's record (domain guide 1.8). */
  noteOffice(entry: OfficeEntry): void {
    this.#offices.push(entry);
  }

  /** Notes a search by the kinds of facts it was made with, and who controls the records that it found. */
  noteSearch(search: SearchEntry, found: readonly (PersonFacts | null)[]): void {
    this.#searches.push(search);
    for (const facts of found) if (facts?.recordOwnerId) this.#controllers.add(facts.recordOwnerId);
  }

  /** Notes a change that is about to be committed. */
  noteWrite(action: string, recordId: string): void {
    this.#writes.push({ action, recordId });
  }

  /** Notes that the answer of an earlier change was asked for again, and of which request's. */
  noteRepeat(action: string, requestId: string): void {
    this.#repeats.push({ action, requestId });
  }

  /** Notes that the access log itself was read (AUD-03). */
  noteLogRead(filters: readonly string[], found: number): void {
    this.#logReads.push({ filters, found });
  }

  /** Notes a question about access itself; questions that differ in the person alone are one entry. */
  noteInquiry(inquiry: InquiryEntry, facts: PersonFacts | null): void {
    const { people: _people, ...question } = inquiry;
    const key = JSON.stringify(question);
    const people = new Set([...(this.#inquiries.get(key)?.people ?? []), ...inquiry.people]);
    this.#inquiries.set(key, { ...inquiry, people: [...people] });
    if (facts?.recordOwnerId) this.#controllers.add(facts.recordOwnerId);
  }

  /** Makes the event of what was noted since the last one, and starts afresh. */
  take(kind: AccessEventKind): AccessEvent {
    const outcome = outcomeOf(this.errors);
    const { requestId, principal, policyFingerprint, now } = this.particulars;
    const decisions = decisionEntries(this.#notes);
    const strangers = this.#strangers;
    const acts = this.#acts;
    const offices = this.#offices;
    const inquiries = [...this.#inquiries.values()];
    const isBarred = offices.some(({ isPermitted }) => !isPermitted);
    const isRefused = strangers.length > 0 || isBarred || inquiries.some(({ isAnswered }) => !isAnswered);
    const subjects = [
      ...this.#notes.keys(),
      ...this.#known,
      ...strangers.map(({ person }) => person),
      ...acts.map(({ person }) => person),
      ...this.#searches.flatMap(({ people }) => people),
      ...inquiries.flatMap(({ people }) => people),
    ];
    const event: AccessEvent = {
      id: randomUUID(),
      salt: newSalt(),
      requestId,
      occurredAt: now,
      kind,
      partnerId: principal.partnerId,
      userId: principal.userId,
      role: principal.role,
      purpose: principal.purpose,
      operation: this.operation,
      policyFingerprint,
      subjectIds: [...new Set(subjects)],
      controllerIds: [...this.#controllers],
      hasRefusal: outcome === "REFUSED" || isRefused || decisions.some(({ withheld }) => withheld.length > 0),
      isBreakGlass: decisions.some(isByBreakGlass) || acts.some(({ right }) => right === "BREAK_GLASS"),
      body: {
        outcome,
        errors: this.errors,
        decisions,
        relationships: this.#relationships,
        strangers,
        searches: this.#searches,
        writes: this.#writes,
        logReads: this.#logReads,
        ...(acts.length > 0 ? { acts } : {}),
        ...(offices.length > 0 ? { offices } : {}),
        ...(inquiries.length > 0 ? { inquiries } : {}),
        ...(this.delivered === null ? {} : { delivered: this.delivered }),
        ...(this.#repeats.length > 0 ? { repeats: this.#repeats } : {}),
      },
    };
    this.forget();
    return event;
  }

  /** Drops what was noted: the work it belonged to was rolled back and will be done again. */
  forget(): void {
    this.#notes = new Map();
    this.#known = new Set();
    this.#relationships = {};
    this.#controllers = new Set();
    this.#strangers = [];
    this.#acts = [];
    this.#offices = [];
    this.#searches = [];
    this.#writes = [];
    this.#logReads = [];
    this.#inquiries = new Map();
    this.#repeats = [];
  }

  #noteOf(person: PersonId, category: DataCategory, decision: Decision): Note {
    const ofPerson = this.#notes.get(person) ?? new Map<string, Note>();
    const key = placeOf(category, decision);
    const note = ofPerson.get(key) ?? { decision, category, asked: new Set(), withheld: new Set() };
    this.#notes.set(person, ofPerson.set(key, note));
    return note;
  }
}

function isByBreakGlass({ effect, breakGlassId }: DecisionEntry): boolean {
  return effect === "PERMIT" && breakGlassId !== null;
}

/** What went wrong in the hub itself, and was no refusal. */
const FAILURES: ReadonlySet<string> = new Set<ErrorCode>(["INTERNAL", "TIMEOUT", "UNAVAILABLE"]);

function outcomeOf(errors: readonly string[]): AccessOutcome {
  if (errors.length === 0) return "ANSWERED";
  return errors.some((code) => FAILURES.has(code)) ? "FAILED" : "REFUSED";
}

/** What an incident gave is noted apart from what the caller's own slice gave in the same request. */
function placeOf(category: DataCategory, { evidence }: Decision): string {
  return evidence.incidentId === null ? category : `${category} in ${evidence.incidentId}`;
}
