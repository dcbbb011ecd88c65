import type { DataSource } from "typeorm";
import { ownerDataSource } from "../../ormconfig.js";
import { ensureHubLogin } from "../db/index.js";
import { migrateAlone } from "./migrate-alone.js";
import { UnfitDatabase } from "./unfit-database.js";

/** A migrated database, and the login by which the hub may use it. */
export interface PreparedDatabase {
  /** The owner's connections: to seed and to register the development issuer. Close them before serving. */
  readonly owner: DataSource;
  readonly hubUrl: string;
  readonly migrations: readonly string[];
}

const OLDEST_POSTGRES = 15;
/** Minor releases that mended flaws by which row-level security could be stepped round (CVE-2025-8713). */
const SOUND_MINOR: Readonly<Record<number, number>> = { 15: 14, 16: 10, 17: 6 };

/** Brings a database to the newest migration and makes sure that the hub has a login on it. */
export async function prepareDatabase(ownerUrl: string): Promise<PreparedDatabase> {
  const owner = await ownerDataSource(ownerUrl).initialize();
  try {
    await requireSoundVersion(owner);
    const migrations = await migrateAlone(owner, ownerUrl);
    const hubUrl = await ensureHubLogin(ownerUrl);
    return { owner, hubUrl, migrations: migrations.map(({ name }) => name) };
  } catch (error) {
    await owner.destroy();
    throw error;
  }
}

async function requireSoundVersion(owner: DataSource): Promise<void> {
  const [row] = await owner.query<{ version: string }[]>("SELECT current_setting('server_version_num') AS version");
  const number = Number(row?.version);
  const [major, minor] = [Math.floor(number / 10_000), number % 10_000];
  if (major < OLDEST_POSTGRES)
    throw new UnfitDatabase(`PostgreSQL ${major} is too old: the hub needs ${OLDEST_POSTGRES} or newer.`);
  const sound = SOUND_MINOR[major] ?? 0;
  if (minor >= sound) return;
  throw new UnfitDatabase(
    `PostgreSQL ${major}.${minor} has known flaws in row security: update it to ${major}.${sound} or newer.`,
  );
}
