import type { EntityManager } from "typeorm";
import {
  type AccessEvent,
  type ReceiptSigner,
  type Recorder,
  storeUnsealed,
  type Trail,
} from "../audit/trail/index.js";
import type { DatabaseSession, LoaderDefinition, Loaders } from "../db/index.js";
import type { HubError } from "../kernel/errors.js";
import { NO_USER, type PartnerId, type PersonId } from "../kernel/ids.js";
import type { Decision } from "../policy/decide.js";
import type { AccessFacts, AgencyType, DataCategory, Office, Principal, Right } from "../policy/vocabulary.js";
import type { Facts } from "./dossiers.js";
import type { PastMoment } from "./fact-source.js";
import type { Gatekeeper } from "./gatekeeper.js";
import type { Deed, Demanded, OnceOnly } from "./once-only.js";
import { Rehearsal, type Supposition } from "./rehearsal.js";
import { type LabelledPlace, placeOf, type SchemaLabels } from "./schema-labels.js";

/** What the work of a mutation is handed: a way to write, and the demand it must make before it does. */
export interface Act {
  readonly manager: EntityManager;
  /** The one `now` of the request. */
  readonly now: Date;
  /**
   * Demands the right to write into a category of a person. `record` says what the caller named by id, so that a
   * refusal about a hidden record reads as if there were none.
   */
  readonly demand: (person: PersonId, category: DataCategory, record?: string) => Promise<Decision>;
  /** Demands the right to do something about a record that gives no sight of it, such as to review who opened it. */
  readonly demandRight: (
    person: PersonId,
    right: Right,
    about?: { readonly categories?: readonly DataCategory[]; readonly record?: string },
  ) => Promise<void>;
  /** Demands an office of the caller's partner, for what is about nobody's record, such as to declare an incident. */
  readonly demandOffice: (office: Office) => Promise<void>;
  /** Names the record that was changed, for the access log. */
  readonly wrote: (recordId: string) => void;
}

interface Parts {
  readonly requestId: string;
  readonly principal: Principal;
  readonly now: Date;
  readonly gatekeeper: Gatekeeper;
  readonly trail: Trail;
  readonly loaders: Loaders;
  readonly session: DatabaseSession;
  readonly recorder: Recorder;
  readonly receiptSigner: ReceiptSigner;
  readonly labels: SchemaLabels;
  /** Whether the caller's partner is suspended: then nothing may be asked for but the inbox (NEV-10). */
  readonly isSuspended: boolean;
  readonly terms: ClientTerms;
  /** Where facts come from when somebody else is supposed to ask. */
  readonly factsFor: (principal: Principal, moment?: PastMoment) => Facts;
  /** The facts about one person with which each of several partners would ask, in the order of the partners. */
  readonly factsOfEach: (partners: readonly PartnerId[], person: PersonId) => Promise<readonly AccessFacts[]>;
}

/** What the register allows the caller's application, whoever uses it. */
export interface ClientTerms {
  /** Whether it may read the schema from the hub, by introspection or `_service`: a router's issuer, or a developer's. */
  readonly mayReadSchema: boolean;
  /** How much its partner may ask for in a minute; null for as much as any. */
  readonly costPerMinute: number | null;
}

/** A partner that is supposed to ask, none of its users meant. */
export interface SupposedPartner {
  readonly id: PartnerId;
  readonly agencyType: AgencyType;
}

/**
 * What a resolver is handed: who asks, the one `now`, the gatekeeper, batched reads, and the way to write.
 *
 * Apollo Server 5 hands resolvers a shallow copy of it: no `#private` members here, and nothing set on it later is
 * seen by others, but for what is set on the objects it holds.
 */
export class HubContext {
  readonly requestId: string;
  readonly principal: Principal;
  readonly now: Date;
  readonly gatekeeper: Gatekeeper;
  readonly trail: Trail;
  readonly session: DatabaseSession;
  /** Signs a person's receipt for who has seen their record. */
  readonly receiptSigner: ReceiptSigner;
  readonly terms: ClientTerms;
  /** What happened on the way: half an answer must not look like a whole one, nor a change be made twice. */
  readonly course: { fault: HubError | null; onceOnly: OnceOnly | null } = { fault: null, onceOnly: null };

  constructor(private readonly parts: Parts) {
    this.requestId = parts.requestId;
    this.principal = parts.principal;
    this.now = parts.now;
    this.gatekeeper = parts.gatekeeper;
    this.trail = parts.trail;
    this.session = parts.session;
    this.receiptSigner = parts.receiptSigner;
    this.terms = parts.terms;
  }

  /** Loads one value in a batch with the others of its turn. */
  load<Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key): Promise<Value> {
    return this.parts.loaders.load(definition, key);
  }

  /**
   * Supposes another caller, and perhaps another moment, and asks the live policy what it would decide of a person.
   *
   * It opens nothing. Who may be told the answer is the gatekeeper's to say, and must be asked first.
   */
  async rehearse(supposition: Supposition, person: PersonId): Promise<Rehearsal> {
    const facts = this.parts.factsFor(supposition.principal, supposition.moment);
    const [standing, [known]] = await Promise.all([facts.standing(), facts.people([person])]);
    return new Rehearsal(supposition, person, { ...standing, ...supposition.standing }, known, this.gatekeeper.matrix);
  }

  /** Supposes another caller of whose standing alone the facts are read; those about the person are to be supplied. */
  async suppose(supposition: Supposition, person: PersonId): Promise<Rehearsal> {
    const standing = await this.parts.factsFor(supposition.principal, supposition.moment).standing();
    const supposed = { ...standing, ...supposition.standing };
    return new Rehearsal(supposition, person, supposed, undefined, this.gatekeeper.matrix);
  }

  /**
   * Supposes a practitioner of each of several partners, now: in as many statements as for one. The purpose is for
   * `asking` to name.
   */
  async rehearseEach(partners: readonly SupposedPartner[], person: PersonId): Promise<readonly Rehearsal[]> {
    const ids = partners.map(({ id }) => id);
    const facts = await this.parts.factsOfEach(ids, person);
    return facts.map(({ standing, person: known }, place) => {
      const supposition = { principal: practitionerOf(partners[place] as SupposedPartner), at: this.now };
      return new Rehearsal(supposition, person, standing, known, this.gatekeeper.matrix);
    });
  }

  /** The category and level by which a field of the schema is guarded; null where it is no guarded field. */
  placeOf(coordinate: string): LabelledPlace | null {
    return placeOf(coordinate, this.parts.labels);
  }

  /**
   * Whether a root field may be asked for at all: by a suspended partner, only what leaves something in the inbox. It
   * is let in for nothing else, directories and the schema included (NEV-10).
   */
  mayAsk(coordinate: string): boolean {
    const label = this.parts.labels.fields.get(coordinate);
    return !this.parts.isSuspended || (label?.kind === "office" && label.office === "SUBMIT");
  }

  /**
   * The only way to write: policy is asked and the change made in one transaction, and the event that tells of it is
   * committed with it, so that neither can exist without the other.
   *
   * What the caller reads afterwards is judged afresh by what is now true. What a request with the same idempotency key
   * has done already is not done again.
   */
  async act<Result>(action: string, work: (act: Act) => Promise<Result>): Promise<Result> {
    const deed = this.course.onceOnly?.deed;
    if (deed) return (await this.repeated(deed)) as Result;
    if (!this.trail.isEmpty) await this.parts.recorder.record(this.trail.take("READ"));
    try {
      const { result, event } = await this.session.write((manager) => this.attempt(action, manager, work));
      this.parts.recorder.seal([event]);
      return result;
    } finally {
      this.forget();
    }
  }

  private async attempt<Result>(
    action: string,
    manager: EntityManager,
    work: (act: Act) => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly event: AccessEvent }> {
    this.trail.forget();
    this.forget();
    let hasDemanded = false;
    const demanded: Demanded[] = [];
    const demand: Act["demand"] = async (person, category, record) => {
      const decision = await this.gatekeeper.demand(person, category, action, record);
      hasDemanded = true;
      return decision;
    };
    const demandRight: Act["demandRight"] = async (person, right, about) => {
      await this.gatekeeper.rights.demand(person, right, action, about);
      demanded.push({ kind: "right", right, person, about });
      hasDemanded = true;
    };
    const demandOffice: Act["demandOffice"] = async (office) => {
      await this.gatekeeper.offices.demand(office, action);
      demanded.push({ kind: "office", office });
      hasDemanded = true;
    };
    const wrote = (recordId: string) => this.trail.noteWrite(action, recordId);
    const result = await work({ manager, now: this.now, demand, demandRight, demandOffice, wrote });
    if (!hasDemanded) throw new Error(`${action} would have written without asking the gatekeeper`);
    const event = this.trail.take("WRITE");
    await storeUnsealed(manager, event);
    await this.course.onceOnly?.keep(manager, { action, requestId: this.requestId, result, demanded });
    return { result, event };
  }

  /** What a deed gave, to whoever has still the rights that it needed. */
  private async repeated({ action, result, demanded }: Deed): Promise<unknown> {
    for (const one of demanded) {
      if (one.kind === "office") await this.gatekeeper.offices.demand(one.office, action);
      else await this.gatekeeper.rights.demand(one.person, one.right, action, one.about);
    }
    return result;
  }

  private forget(): void {
    this.parts.loaders.forget();
    this.gatekeeper.forget();
  }
}

function practitionerOf({ id: partnerId, agencyType }: SupposedPartner): Principal {
  const nobody = { userId: NO_USER, role: "PRACTITIONER", team: null, actsForPersonId: null } as const;
  return { partnerId, agencyType, purpose: "DIRECT_CARE", hasSecondFactor: false, ...nobody };
}
