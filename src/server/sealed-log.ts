import { appendFile, mkdir } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import pg from "pg";
import type { Logger } from "pino";
import type { SigningKey } from "../audit/seal/index.js";
import { prepareMonths, Recorder, SealedTrail, Sequencer } from "../audit/trail/index.js";
import { outliveLoss } from "../db/index.js";
import type { Patience } from "./limits/patience.js";
import { codeOf } from "./loggable.js";
import { WitnessWatch } from "./witness-watch.js";

/** What the access log of a hub is written and sealed with. */
export interface SealedLogOptions {
  /** The login of the hub's own role. */
  readonly databaseUrl: string;
  /** The log's key: all hubs on one database share it. */
  readonly logKey: SigningKey;
  /** The log's name in its checkpoints. */
  readonly origin: string;
  /** The file to which checkpoints are appended; null keeps them in the database alone. */
  readonly checkpointFile: string | null;
  /** How often new batches are taken into the tree; null leaves it to other hubs. */
  readonly sequenceEveryMilliseconds: number | null;
  readonly now: () => Date;
  readonly patience: Pick<Patience, "connection" | "trail" | "silence">;
}

/** The access log as a hub holds it. */
export interface SealedLog {
  readonly recorder: Recorder;
  readonly sequencer: Sequencer;
  readonly witnesses: WitnessWatch;
  /** Writes what waits, then closes every connection. */
  readonly close: () => Promise<void>;
}

const CONNECTIONS = 2;
const DAY_MILLISECONDS = 86_400_000;

/** Opens the access log: connections of its own, so that a flood of questions cannot keep it from being written. */
export function openSealedLog(options: SealedLogOptions, log: Logger): SealedLog {
  const { databaseUrl, logKey, now, origin, patience } = options;
  const node = `${hostname()}#${process.pid}`;
  const pool = new pg.Pool({
    ...{ connectionString: databaseUrl, max: CONNECTIONS, connectionTimeoutMillis: patience.connection },
    // Kept when quiet, too: where others have taken all connections, the trail must not ask for one anew.
    idleTimeoutMillis: 0,
    onConnect: outliveLoss,
  });
  pool.on("error", (error) => log.warn({ code: codeOf(error) }, "a connection of the trail was lost"));
  const trail = new SealedTrail({ database: pool, logKey, node, now });
  const recorder = new Recorder(
    (entries) => trail.store(entries),
    patience.trail,
    (error) => log.error({ code: codeOf(error) }, "the access log could not be written"),
  );
  const sequencer = new Sequencer({
    ...{ origin, logKey, node, now },
    connect: () => connectSequencer(options, log),
    publish: (note) => appendNote(options.checkpointFile, note),
    adopt: (events) => recorder.seal(events),
    onFailure: (error) => log.warn({ code: codeOf(error) }, "the tree over the access log waits for another try"),
  });
  const months = options.sequenceEveryMilliseconds === null ? null : keepMonthsAhead(pool, log);
  const witnesses = new WitnessWatch(pool, now, log);
  if (options.sequenceEveryMilliseconds !== null) {
    sequencer.start(options.sequenceEveryMilliseconds);
    witnesses.start();
  }
  const close = async () => {
    clearInterval(months ?? undefined);
    witnesses.stop();
    await recorder.settle();
    await sequencer.stop();
    await pool.end();
  };
  return { recorder, sequencer, witnesses, close };
}

/** Now and once a day: the parts of the log for the months to come. */
function keepMonthsAhead(pool: pg.Pool, log: Logger): NodeJS.Timeout {
  const prepare = () =>
    void prepareMonths(pool).then(
      (isInOrder) =>
        isInOrder || log.error({}, "entries of the access log are in access_event_rest: their months have no part"),
      (error: unknown) => log.warn({ code: codeOf(error) }, "the next months of the access log wait for another try"),
    );
  prepare();
  return setInterval(prepare, DAY_MILLISECONDS).unref();
}

/** A leader that halts is silent: PostgreSQL then ends its session, and with it the lead, so that another hub leads. */
async function connectSequencer({ databaseUrl, patience }: SealedLogOptions, log: Logger): Promise<pg.Client> {
  const client = new pg.Client({
    ...{ connectionString: databaseUrl, connectionTimeoutMillis: patience.connection },
    options: `-c idle_session_timeout=${patience.silence}ms`,
  });
  client.on("error", (error) => log.warn({ code: codeOf(error) }, "the sequencer's connection was lost"));
  await client.connect();
  return client;
}

/** Notes stand one after another, an empty line between them. */
async function appendNote(file: string | null, note: string): Promise<void> {
  if (file === null) return;
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${note}\n`);
}
