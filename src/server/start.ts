import type { AddressInfo } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { seedCounty } from "../../seeds/index.js";
import { startEmbeddedPostgres } from "../db/embedded-postgres.js";
import type { ClaimKey } from "../db/index.js";
import { loadAccessMatrix } from "../policy/access-matrix.js";
import {
  type DevelopmentIssuer,
  openDevelopmentIssuer,
  registerDevelopmentIssuer,
  removeDevelopmentIssuer,
} from "./development-issuer.js";
import { buildHub, type Hub } from "./hub.js";
import { openLogKey } from "./log-key.js";
import { type PreparedDatabase, prepareDatabase } from "./prepared-database.js";
import { settleSecondLock } from "./second-lock/index.js";
import type { Settings } from "./settings.js";
import { openTls } from "./tls.js";

/** A hub that listens. */
export interface RunningHub {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Hears of each step, so that whoever waits knows what for. */
export type OnProgress = (step: string) => void;

/**
 * Brings up everything a hub needs and the hub itself: database, migrations, county, development issuer, HTTP.
 *
 * When a step fails, what the steps before it started is stopped again before the error is thrown.
 */
export async function startHub(settings: Settings, onProgress: OnProgress): Promise<RunningHub> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const ownerUrl = await ownerUrlOf(settings, onProgress, undo);
    const logKey = await openLogKey(settings);
    const tls = await openTls(settings.tls);
    const { hubUrl, claimKey, developmentIssuer } = await prepare(ownerUrl, settings, onProgress);
    const hub = await buildHub({
      databaseUrl: hubUrl,
      claimKey,
      audience: settings.audience,
      publicUrl: settings.publicUrl,
      tls,
      mayReadKeysPrivately: !settings.isProduction,
      accessMatrixPath: settings.accessMatrixPath,
      developmentIssuer,
      logKey,
      checkpointFile: join(settings.dataDir, "audit-checkpoints.txt"),
      costPerMinute: settings.costPerMinute,
      logLevel: settings.logLevel,
    });
    undo.push(hub.close);
    return { url: await listen(hub, settings), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ownerUrlOf(settings: Settings, onProgress: OnProgress, undo: (() => Promise<void>)[]): Promise<string> {
  if (settings.databaseUrl !== null) return settings.databaseUrl;
  onProgress("starting the embedded PostgreSQL");
  const embedded = await startEmbeddedPostgres({ dataDir: settings.dataDir, databaseName: "concordat" });
  undo.push(() => embedded.stop());
  return embedded.url;
}

interface Prepared {
  readonly hubUrl: string;
  readonly claimKey: ClaimKey;
  readonly developmentIssuer: DevelopmentIssuer | null;
}

async function prepare(ownerUrl: string, settings: Settings, onProgress: OnProgress): Promise<Prepared> {
  onProgress("preparing the database");
  const database = await prepareDatabase(ownerUrl);
  try {
    if (database.migrations.length > 0) onProgress(`ran ${database.migrations.length} migrations`);
    if (settings.databaseUrl === null) await seedWhenEmpty(ownerUrl, onProgress);
    const claimKey = await settleSecondLock(ownerUrl, loadAccessMatrix(settings.accessMatrixPath ?? undefined));
    return { hubUrl: database.hubUrl, claimKey, developmentIssuer: await settleDevelopmentIssuer(database, settings) };
  } finally {
    await database.owner.destroy();
  }
}

async function seedWhenEmpty(ownerUrl: string, onProgress: OnProgress): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>("SELECT NOT EXISTS (SELECT FROM partner) AS empty");
    if (!rows[0]?.empty) return;
    const { people } = await seedCounty(client, new Date());
    onProgress(`loaded the fictional county: ${people} people`);
  } finally {
    await client.end();
  }
}

async function settleDevelopmentIssuer(
  { owner }: PreparedDatabase,
  settings: Settings,
): Promise<DevelopmentIssuer | null> {
  if (!settings.hasDevIssuer) {
    await removeDevelopmentIssuer(owner);
    return null;
  }
  const issuer = await openDevelopmentIssuer(settings.dataDir);
  await registerDevelopmentIssuer(owner, issuer);
  return issuer;
}

async function listen({ http }: Hub, { host, port, tls }: Settings): Promise<string> {
  await http.listen({ host, port });
  const { port: bound } = http.server.address() as AddressInfo;
  return `${tls ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${bound}`;
}
