import type { PoolClient } from "pg";

const NOW = "SELECT extract(epoch FROM clock_timestamp())::float8 AS seconds";
const started = new WeakMap<PoolClient, { readonly seconds: number; readonly at: number }>();

/**
 * The time by PostgreSQL's clock, in seconds since 1970: asked once for each connection, and counted on from there.
 *
 * What PostgreSQL is to believe for a while is reckoned by this clock, so that a jump of the hub's own shuts nobody out
 * (F8): a claim that was signed by the hub's would be over before it was made.
 */
export async function databaseSeconds(client: PoolClient): Promise<number> {
  const known = started.get(client) ?? (await ask(client));
  return known.seconds + (performance.now() - known.at) / 1_000;
}

async function ask(client: PoolClient) {
  const { rows } = await client.query<{ seconds: number }>(NOW);
  const start = { seconds: rows[0]?.seconds ?? 0, at: performance.now() };
  started.set(client, start);
  return start;
}
