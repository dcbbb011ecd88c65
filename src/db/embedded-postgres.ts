import { Client } from "pg";
import { type Account, settleAccount } from "./embedded/account.js";
import { type Cluster, OWNER, prepareCluster } from "./embedded/cluster.js";
import { prepareDataDirectory } from "./embedded/data-directory.js";
import { LOOPBACK } from "./embedded/free-port.js";
import { type HubLock, lockDataDirectory } from "./embedded/hub-lock.js";
import { recoverFromOrphan } from "./embedded/orphan.js";
import { type PostgresServer, startServer } from "./embedded/postgres-server.js";
import { findPrograms } from "./embedded/programs.js";

export {
  ClusterUnusable,
  DataDirectoryInUse,
  DataDirectoryUnusable,
  EmbeddedPostgresError,
  ProgramsUnusable,
  StartFailed,
} from "./embedded/embedded-postgres-error.js";

/** Where the records live, what their database is called, and how far they are kept. */
export interface EmbeddedPostgresOptions {
  /** Holds the cluster, the owner's password and the lock; made when missing. */
  readonly dataDir: string;
  /** Made in the cluster when missing. */
  readonly databaseName: string;
  /** Hears what the server logs, line by line; statements and rows are never among it. */
  readonly onLog?: (line: string) => void;
  /** `test` trades safety in a power cut for speed: for clusters that are thrown away, never for records. */
  readonly durability?: "full" | "test";
}

/** A PostgreSQL of the hub's own. */
export interface EmbeddedPostgres {
  /** Connects as the owner of the whole cluster, password and all: never log it. */
  readonly url: string;
  /** Ends open sessions, writes everything down and stops the server; calling it again is harmless. */
  stop(): Promise<void>;
}

function urlOf(cluster: Cluster, server: PostgresServer, databaseName: string): string {
  return `postgres://${OWNER}:${cluster.password}@${LOOPBACK}:${server.port}/${encodeURIComponent(databaseName)}`;
}

async function createDatabase(cluster: Cluster, server: PostgresServer, name: string): Promise<void> {
  const client = new Client({ connectionString: urlOf(cluster, server, "postgres") });
  await client.connect();
  try {
    const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Where the records lie and whose they are, for as long as the lock is held. */
interface Premises {
  readonly dataDirectory: string;
  readonly account: Account;
  readonly lock: HubLock;
}

async function serve(
  { dataDirectory, account, lock }: Premises,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  await recoverFromOrphan(dataDirectory);
  const programs = await findPrograms(dataDirectory, account);
  const terms = { account, programs, isDurable: options.durability !== "test" };
  const cluster = await prepareCluster(dataDirectory, terms);
  const server = await startServer(cluster, terms, options.onLog ?? (() => undefined));
  try {
    await createDatabase(cluster, server, options.databaseName);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: urlOf(cluster, server, options.databaseName), stop: () => server.stop().then(lock.release) };
}

/**
 * Starts a real PostgreSQL that belongs to this hub alone, so that a fresh clone needs no database server.
 *
 * It listens on this machine only, on a free port. The hub stays in charge of when it ends: signals of the terminal do
 * not reach it, and it is ended with the hub however the hub ends, short of kill -9; what that leaves behind is cleared
 * at the next start. Refuses, with one sentence, a data directory that another hub or another user has.
 *
 * @example
 * const postgres = await startEmbeddedPostgres({ dataDir: ".hub", databaseName: "concordat" });
 * // ... serve, then drain ...
 * await postgres.stop();
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = await settleAccount();
  const dataDirectory = await prepareDataDirectory(options.dataDir, account);
  const lock = await lockDataDirectory(dataDirectory);
  try {
    return await serve({ dataDirectory, account, lock }, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}
