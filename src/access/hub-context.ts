import type { EntityManager } from "typeorm";
import { storeEvents, type Recorder, type Trail } from "../audit/trail/index.js";
import type { DatabaseSession, LoaderDefinition, Loaders } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { Decision } from "../policy/decide.js";
import type { DataCategory, Principal } from "../policy/vocabulary.js";
import type { Gatekeeper } from "./gatekeeper.js";

/** What the work of a mutation is handed: a way to write, and the demand it must make before it does. */
export interface Act {
  readonly manager: EntityManager;
  /**
   * Demands the right to write into a category of a person. `record` says what the caller named by id, so that a
   * refusal about a hidden record reads as if there were none.
   */
  readonly demand: (person: PersonId, category: DataCategory, record?: string) => Promise<Decision>;
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
}

/** What a resolver is handed: who asks, the one `now`, the gatekeeper, batched reads, and the way to write. */
export class HubContext {
  readonly requestId: string;
  readonly principal: Principal;
  readonly now: Date;
  readonly gatekeeper: Gatekeeper;
  readonly trail: Trail;
  readonly session: DatabaseSession;
  /** Set when PostgreSQL failed on the way: half an answer must not look like a whole one. */
  hasLostDatabase = false;

  constructor(private readonly parts: Parts) {
    this.requestId = parts.requestId;
    this.principal = parts.principal;
    this.now = parts.now;
    this.gatekeeper = parts.gatekeeper;
    this.trail = parts.trail;
    this.session = parts.session;
  }

  /** Loads one value in a batch with the others of its turn. */
  load<Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key): Promise<Value> {
    return this.parts.loaders.load(definition, key);
  }

  /**
   * The only way to write: policy is asked and the change made in one transaction, and the event that tells of it is
   * committed with it, so that neither can exist without the other.
   *
   * What the caller reads afterwards is judged afresh by what is now true.
   */
  async act<Result>(action: string, work: (act: Act) => Promise<Result>): Promise<Result> {
    if (!this.trail.isEmpty) await this.parts.recorder.record(this.trail.take("READ"));
    try {
      return await this.session.write((manager) => this.#attempt(action, manager, work));
    } finally {
      this.#forget();
    }
  }

  async #attempt<Result>(
    action: string,
    manager: EntityManager,
    work: (act: Act) => Promise<Result>,
  ): Promise<Result> {
    this.trail.forget();
    this.#forget();
    let hasDemanded = false;
    const demand: Act["demand"] = async (person, category, record) => {
      const decision = await this.gatekeeper.demand(person, category, action, record);
      hasDemanded = true;
      return decision;
    };
    const result = await work({ manager, demand, wrote: (recordId) => this.trail.noteWrite(action, recordId) });
    if (!hasDemanded) throw new Error(`${action} would have written without asking the gatekeeper`);
    await storeEvents(manager, [this.trail.take("WRITE")]);
    return result;
  }

  #forget(): void {
    this.parts.loaders.forget();
    this.gatekeeper.forget();
  }
}
