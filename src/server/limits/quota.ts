import { RateLimited } from "../../kernel/errors.js";
import type { PartnerId, UserId } from "../../kernel/ids.js";
import { TokenBucket } from "./token-bucket.js";

/** What one user may ask for in emergencies in a minute, on top of everything else. */
const EMERGENCY_RESERVE = 50_000;
const SHARE_OF_ONE_USER = 0.5;

/** Whose quota it is, and how large their partner's is; null where it is as large as any. */
export interface Spender {
  readonly partnerId: PartnerId;
  readonly userId: UserId;
  readonly costPerMinute: number | null;
}

/**
 * What partners may ask for in a minute, counted by cost and not by call (D7): in the memory of one process, for that
 * process alone.
 *
 * One user may spend half of what their partner may, so that a script that runs wild does not shut its colleagues out.
 * A small reserve is kept for emergencies: a limit must never be what keeps a record shut then (domain guide 3.7).
 */
export class Quota {
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(
    private readonly costPerMinute: number,
    private readonly now: () => Date,
  ) {}

  /** Spends a request's cost, or refuses with `RATE_LIMITED` and says when to come back; then nothing is spent. */
  async spend(spender: Spender, cost: number, isEmergency: () => Promise<boolean>): Promise<void> {
    const { partnerId, userId, costPerMinute } = spender;
    const now = this.now();
    const perMinute = costPerMinute ?? this.costPerMinute;
    const partner = this.#bucket(`partner ${partnerId}`, perMinute, now);
    const user = this.#bucket(`user ${userId}`, perMinute * SHARE_OF_ONE_USER, now);
    const wait = spendFrom([partner, user], cost, now);
    if (wait === 0) return;
    const reserve = this.#bucket(`emergency ${userId}`, EMERGENCY_RESERVE, now);
    if ((await isEmergency()) && spendFrom([reserve], cost, now) === 0) return;
    throw new RateLimited(Math.ceil(wait / 1_000));
  }

  /** A partner whose quota was changed in the register begins anew with the new one. */
  #bucket(name: string, perMinute: number, now: Date): TokenBucket {
    const known = this.#buckets.get(name);
    if (known?.perMinute === perMinute) return known;
    const made = new TokenBucket(perMinute, now);
    this.#buckets.set(name, made);
    return made;
  }
}

/** Spends from all of the buckets or from none; gives the milliseconds that must be waited for, 0 when it is spent. */
function spendFrom(buckets: readonly TokenBucket[], cost: number, now: Date): number {
  const wait = Math.max(...buckets.map((bucket) => bucket.wait(cost, now)));
  if (wait === 0) for (const bucket of buckets) bucket.spend(cost);
  return wait;
}
