import type { Pool, PoolClient, PoolOptions } from "pg";
import type { DataSource, QueryRunner } from "typeorm";
import { Unavailable } from "../kernel/errors.js";
import type { TimeBudget } from "../kernel/time-budget.js";

/** How many requests may wait for a connection. One more is turned away at once, so that the queue stays short. */
const MOST_WAITING = 200;
/** How much of the time that a request has left it waits at most: the rest is for the work, slow where the wait is long. */
const SHARE_OF_TIME = 0.3;

interface HubPool extends Pool {
  /** How long each of those who wait does so at most. */
  readonly options: PoolOptions & { readonly turnMilliseconds: number };
}

/**
 * Takes a connection from the pool, or refuses with `UNAVAILABLE` where too many wait for one or it takes too long (D5).
 *
 * A pool that is not full yet opens a new connection instead: that is no queue, and the pool's own time limit is its own.
 */
export async function connectionFor(
  runner: QueryRunner,
  dataSource: DataSource,
  budget: TimeBudget | null,
): Promise<PoolClient> {
  const { master: pool } = dataSource.driver as unknown as { readonly master: HubPool };
  if (pool.waitingCount >= MOST_WAITING) throw new Unavailable();
  const isFull = pool.idleCount === 0 && pool.totalCount >= pool.options.max;
  const connected = runner.connect() as Promise<PoolClient>;
  return isFull ? withPatience(connected, runner, patienceOf(pool, budget)) : connected;
}

function patienceOf({ options }: HubPool, budget: TimeBudget | null): number {
  return Math.min(options.turnMilliseconds, SHARE_OF_TIME * (budget?.left ?? Number.POSITIVE_INFINITY));
}

/** A connection that comes when nobody waits for it any more is given straight back. */
async function withPatience(
  connected: Promise<PoolClient>,
  runner: QueryRunner,
  milliseconds: number,
): Promise<PoolClient> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      connected.then(() => runner.release()).catch(() => undefined);
      reject(new Unavailable());
    }, milliseconds);
  });
  try {
    return await Promise.race([connected, late]);
  } finally {
    clearTimeout(timer);
  }
}
