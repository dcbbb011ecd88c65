import { setTimeout as after } from "node:timers/promises";
import pg from "pg";
import type { DataSource, Migration } from "typeorm";

const LOCK = 7_246_003;
const ATTEMPTS = 20;
const PAUSE_MILLISECONDS = 500;
const LOCK_NOT_AVAILABLE = "55P03";

/**
 * Runs the migrations that a database lacks, while every other hub that starts on it waits for its turn.
 *
 * One that was killed half way leaves what it had finished: whoever comes next goes on from there.
 */
export async function migrateAlone(owner: DataSource, ownerUrl: string): Promise<Migration[]> {
  const turn = new pg.Client({ connectionString: ownerUrl });
  // Where the server itself goes away, the migrations say so.
  turn.on("error", () => undefined);
  await turn.connect();
  try {
    await turn.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return await migratePatiently(owner);
  } finally {
    await turn.end();
  }
}

/** A migration that finds a table in use gives way after half a second, lest all who ask wait behind it, and tries again. */
async function migratePatiently(owner: DataSource): Promise<Migration[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await owner.runMigrations();
    } catch (error) {
      const isInUse = (error as { code?: unknown } | null)?.code === LOCK_NOT_AVAILABLE;
      if (!isInUse || attempt === ATTEMPTS) throw error;
      await after(PAUSE_MILLISECONDS);
    }
  }
}
