import type { KeyObject } from "node:crypto";
import type { Algorithm } from "./issuer.js";
import { readKeySet } from "./key-set.js";

const MINUTE = 60_000;
/** However many unknown keys are named, the set is not asked for more often. */
const COOLDOWN = 0.5 * MINUTE;
const READ_AHEAD_AFTER = 5 * MINUTE;
/** A key that its partner took away is refused after this long at the latest, where the set can be read. */
const OLDEST_TRUSTED = 10 * MINUTE;
/** How long the last good set stays in force while the partner's server does not answer. */
const KEPT_IN_OUTAGE = 4 * 60 * MINUTE;

const NO_KEYS: ReadonlyMap<string, KeyObject> = new Map();

/** Where a key set comes from, and the clock it ages by. */
export interface KeySetSource {
  readonly algorithm: Algorithm;
  readonly read: () => Promise<string>;
  /** Milliseconds on a clock that never goes back. */
  readonly monotonicNow: () => number;
  readonly onFailure: (error: unknown) => void;
}

/**
 * The keys that a partner publishes, read when somebody uses them: ahead of need after five minutes, and before the
 * answer after ten. Several who wait share one reading, and one partner's set never holds up another's callers.
 */
export class RemoteKeySet {
  #keys = NO_KEYS;
  #readAt = Number.NEGATIVE_INFINITY;
  #triedAt = Number.NEGATIVE_INFINITY;
  #hasFailed = false;
  #reading: Promise<void> | null = null;

  constructor(private readonly source: KeySetSource) {}

  /** The keys in force for somebody who names this one. */
  async keysFor(kid: string): Promise<ReadonlyMap<string, KeyObject>> {
    const age = this.#age();
    const isKnown = this.#current().has(kid);
    if (isKnown && age <= READ_AHEAD_AFTER) return this.#keys;
    const reading = this.#readUnlessTriedLately();
    if (!isKnown || (age > OLDEST_TRUSTED && !this.#hasFailed)) await reading;
    return this.#current();
  }

  #age(): number {
    return this.source.monotonicNow() - this.#readAt;
  }

  #current(): ReadonlyMap<string, KeyObject> {
    return this.#age() <= KEPT_IN_OUTAGE ? this.#keys : NO_KEYS;
  }

  #readUnlessTriedLately(): Promise<void> | null {
    if (this.#reading || this.source.monotonicNow() - this.#triedAt <= COOLDOWN) return this.#reading;
    this.#triedAt = this.source.monotonicNow();
    this.#reading = this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #read(): Promise<void> {
    try {
      this.#keys = readKeySet(await this.source.read(), this.source.algorithm);
      this.#readAt = this.source.monotonicNow();
      this.#hasFailed = false;
    } catch (error) {
      this.#hasFailed = true;
      this.source.onFailure(error);
    }
  }
}
