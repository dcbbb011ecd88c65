import { createPublicKey } from "node:crypto";
import { ALGORITHMS, type Issuer, type IssuerDirectory, type IssuerKey } from "../auth/index.js";
import type { DatabaseSession } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import { type RegisteredKey, registeredKeys } from "../partners/index.js";

const FRESH_MILLISECONDS = 30_000;
const UNKNOWN_KEY_COOLDOWN_MILLISECONDS = 5_000;

/**
 * The issuers that partners registered, held in memory and read again after half a minute, or when a key is not
 * known; but no more often than the cooldown allows, so that made-up keys cost nothing.
 */
export class RegisteredIssuers implements IssuerDirectory {
  #issuers: ReadonlyMap<string, Issuer> = new Map();
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | null = null;

  constructor(
    private readonly openSession: () => DatabaseSession,
    private readonly monotonicNow: () => number,
  ) {}

  async find(issuer: string, kid: string): Promise<Issuer | null> {
    const age = this.monotonicNow() - this.#readAt;
    const isKnown = this.#issuers.get(issuer)?.keys.has(kid) ?? false;
    if (age > FRESH_MILLISECONDS || (!isKnown && age > UNKNOWN_KEY_COOLDOWN_MILLISECONDS)) await this.#readOnce();
    return this.#issuers.get(issuer) ?? null;
  }

  #readOnce(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #read(): Promise<void> {
    const session = this.openSession();
    try {
      const rows = await registeredKeys(session);
      this.#issuers = new Map([...groupedBy(rows, (row) => row.issuer)].flatMap(([name, of]) => issuerOf(name, of)));
      this.#readAt = this.monotonicNow();
    } finally {
      await session.end();
    }
  }
}

function issuerOf(name: string, rows: readonly RegisteredKey[]): [string, Issuer][] {
  const [first] = rows;
  const algorithm = ALGORITHMS.find((known) => known === first?.algorithm);
  if (!first || !algorithm) return [];
  const { partnerId, agencyType, maxLifetimeSeconds } = first;
  return [[name, { issuer: name, partnerId, agencyType, algorithm, maxLifetimeSeconds, keys: keysOf(rows) }]];
}

function keysOf(rows: readonly RegisteredKey[]): ReadonlyMap<string, IssuerKey> {
  return new Map(
    rows.map(({ kid, publicKeyPem, from, to }) => [
      kid,
      { key: createPublicKey(publicKeyPem), validity: { from, to } },
    ]),
  );
}
