import type { KeyObject } from "node:crypto";
import { type Issuer, type IssuerDirectory, type IssuerKey, RemoteKeySet } from "../auth/index.js";
import type { DatabaseSession } from "../db/index.js";
import { type RegisteredIssuer, registeredIssuers } from "../partners/index.js";
import { readPublished } from "./published-keys.js";
import { type Reach, soundIssuer, UnsoundIssuers, unsoundnessOf } from "./sound-issuer.js";

const FRESH_MILLISECONDS = 30_000;
const UNKNOWN_KEY_COOLDOWN_MILLISECONDS = 5_000;
const ALWAYS = { from: new Date(-8.64e15), to: null };

/** An issuer, and the key set that its partner publishes. */
interface Known {
  readonly issuer: Issuer;
  readonly published: RemoteKeySet | null;
}

/** What the directory of issuers works with. */
export interface IssuerSources {
  readonly openSession: () => DatabaseSession;
  readonly monotonicNow: () => number;
  readonly reach: Reach;
  /** Told of an issuer that was left out, or whose key set could not be read. */
  readonly onTrouble: (issuer: string, error: unknown) => void;
}

/**
 * The issuers that partners registered, held in memory and read again after half a minute, or when a key is not
 * known; but no more often than the cooldown allows, so that made-up keys cost nothing.
 *
 * A key that is registered here goes before a published one of the same id: what the operator ended stays ended.
 */
export class RegisteredIssuers implements IssuerDirectory {
  #known: ReadonlyMap<string, Known> = new Map();
  readonly #published = new Map<string, RemoteKeySet>();
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | null = null;

  constructor(private readonly sources: IssuerSources) {}

  async find(name: string, kid: string): Promise<Issuer | null> {
    await this.#readWhenDue(name, kid);
    const known = this.#known.get(name);
    if (!known?.published || known.issuer.keys.has(kid)) return known?.issuer ?? null;
    const { issuer, published } = known;
    return { ...issuer, keys: together(issuer.keys, await published.keysFor(kid)) };
  }

  /** Throws `UnsoundIssuers`, with a sentence for each, while the register holds issuers that this hub cannot verify safely. */
  async requireSound(): Promise<void> {
    const rows = await this.#rows();
    const sentences = rows.flatMap((row) => unsoundnessOf(row, this.sources.reach) ?? []);
    if (sentences.length > 0) throw new UnsoundIssuers(sentences.join("\n"));
  }

  #readWhenDue(name: string, kid: string): Promise<void> | null {
    const known = this.#known.get(name);
    const isKnown = known !== undefined && (known.published !== null || known.issuer.keys.has(kid));
    const age = this.sources.monotonicNow() - this.#readAt;
    return age > FRESH_MILLISECONDS || (!isKnown && age > UNKNOWN_KEY_COOLDOWN_MILLISECONDS) ? this.#readOnce() : null;
  }

  #readOnce(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #read(): Promise<void> {
    const rows = await this.#rows();
    this.#known = new Map(rows.flatMap((row) => this.#entryOf(row)));
    this.#readAt = this.sources.monotonicNow();
  }

  async #rows(): Promise<RegisteredIssuer[]> {
    const session = this.sources.openSession();
    return registeredIssuers(session).finally(() => session.end());
  }

  #entryOf(row: RegisteredIssuer): [string, Known][] {
    const issuer = soundIssuer(row, this.sources.reach);
    if (issuer) return [[row.issuer, { issuer, published: this.#publishedOf(issuer, row.jwksUri) }]];
    this.sources.onTrouble(row.issuer, new UnsoundIssuers("left out"));
    return [];
  }

  /** One set for each address and algorithm of an issuer, however often the register is read. */
  #publishedOf({ issuer, algorithm }: Issuer, uri: string | null): RemoteKeySet | null {
    if (uri === null) return null;
    const name = `${issuer} ${algorithm} ${uri}`;
    const { monotonicNow, onTrouble, reach } = this.sources;
    const set =
      this.#published.get(name) ??
      new RemoteKeySet({
        ...{ algorithm, monotonicNow, onFailure: (error) => onTrouble(issuer, error) },
        read: () => readPublished(uri, reach.mayReadPrivately),
      });
    this.#published.set(name, set);
    return set;
  }
}

function together(
  registered: ReadonlyMap<string, IssuerKey>,
  published: ReadonlyMap<string, KeyObject>,
): ReadonlyMap<string, IssuerKey> {
  const lasting = [...published].map(([kid, key]): [string, IssuerKey] => [kid, { key, validity: ALWAYS }]);
  return new Map([...lasting, ...registered]);
}
