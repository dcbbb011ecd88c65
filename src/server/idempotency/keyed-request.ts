import type { EntityManager } from "typeorm";
import type { Asked, Deed, HubContext, OnceOnly } from "../../access/index.js";
import { HubError } from "../../kernel/errors.js";
import { firstRequestOf, type KeptAnswer, keptDeed, keptRefusal, resultOf } from "./kept-answer.js";
import { type KeyInHand, keepAnswer, releaseKey } from "./key-register.js";

const UNIQUE = "23505";

/** The change was made, and what it led to is no longer this caller's to be told. */
export class AlreadyDone extends HubError {
  constructor() {
    super(
      "CONFLICT",
      "The first request with this Idempotency-Key has made the change. Its answer cannot be given again: read the record.",
      { isDone: true },
    );
  }
}

/** Another request with the same key is at it. */
export class UnderWay extends HubError {
  constructor() {
    super("CONFLICT", "The first request with this Idempotency-Key is still under way. Repeat it shortly.", {
      isUnderWay: true,
    });
  }
}

/** One request with a key: each of its mutations is done once, by it or by the one that it repeats. */
export class KeyedRequest implements OnceOnly {
  #place = "";
  #hasRepeated = false;
  #isSettled = true;

  constructor(
    private readonly key: KeyInHand,
    private readonly context: HubContext,
  ) {}

  /** Whether any of the answers had been given before. */
  get hasRepeated(): boolean {
    return this.#hasRepeated;
  }

  get deed(): Deed | null {
    const kept = this.key.answers.get(this.#place);
    return kept?.kind === "DONE" ? { ...kept.deed, result: resultOf(kept.deed.result) } : null;
  }

  async keep(manager: EntityManager, deed: Deed): Promise<void> {
    const kept = keepAnswer({ manager, requestId: deed.requestId }, this.key, this.#place, keptDeed(deed));
    await kept.catch((error: unknown) => {
      throw isTaken(error) ? new UnderWay() : error;
    });
  }

  async answer({ action, place }: Asked, resolve: () => Promise<unknown>): Promise<unknown> {
    this.#place = place;
    const kept = this.key.answers.get(place);
    if (!kept) return this.#first(resolve);
    this.#hasRepeated = true;
    this.context.trail.noteRepeat(action, firstRequestOf(kept));
    if (kept.kind === "REFUSED") throw new HubError(kept.code, kept.message, kept.details);
    return resolve().catch((error: unknown) => {
      throw error instanceof HubError ? new AlreadyDone() : error;
    });
  }

  /** Gives the key back when the answer is ready. */
  async release(): Promise<void> {
    await releaseKey(this.key, this.#isSettled, this.context);
  }

  async #first(resolve: () => Promise<unknown>): Promise<unknown> {
    try {
      return await resolve();
    } catch (error) {
      await this.#refused(keptRefusal(error, this.context.requestId));
      throw error;
    }
  }

  async #refused(refusal: KeptAnswer | null): Promise<void> {
    if (refusal === null) {
      this.#isSettled = false;
      return;
    }
    const { session, requestId } = this.context;
    const kept = session.write((manager) => keepAnswer({ manager, requestId }, this.key, this.#place, refusal));
    await kept.catch((error: unknown) => {
      // What was done and then could not be told stays done.
      if (isTaken(error)) return;
      this.#isSettled = false;
      throw error;
    });
  }
}

/** Whether a place has its answer already: whoever held the key before was slow, not dead. */
function isTaken(error: unknown): boolean {
  return (error as { code?: unknown }).code === UNIQUE;
}
