import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../db/embedded-postgres.js";

/** Lends an empty database of its own to a piece of work, on the given server, and drops it afterwards. */
export async function withThrowAwayDatabase<Result>(
  serverUrl: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const name = `concordat_scratch_${randomBytes(6).toString("hex")}`;
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await server.query(`CREATE DATABASE ${name}`);
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return await work(url.href);
  } finally {
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.end();
  }
}

/** Lends a server to a piece of work: the one at the given address, or an embedded one that is thrown away. */
export async function withServer<Result>(
  given: string | null,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  if (given !== null) return work(given);
  const dataDir = await mkdtemp(join(tmpdir(), "concordat-scratch-"));
  try {
    const embedded = await startEmbeddedPostgres({ dataDir, databaseName: "postgres", durability: "test" });
    return await work(embedded.url).finally(() => embedded.stop());
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
