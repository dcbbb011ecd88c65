import { randomBytes, randomUUID } from "node:crypto";
import { newSigningKey } from "../../audit/seal/index.js";
import { type AccessEvent, type Recorder, STORED_EVENT } from "../../audit/trail/index.js";
import { USUAL_PATIENCE } from "../../server/limits/patience.js";
import { processLog } from "../../server/process-log.js";
import { openSealedLog } from "../../server/sealed-log.js";
import { using } from "./county.js";
import type { PostgresClock } from "./postgres-processes.js";

/** How fast events about one person become durable and sealed where nothing else is asked of the hub. */
export interface TrailAlone {
  readonly inFlight: number;
  readonly eventsPerSecond: number;
  /** Of the Node process and, where it can be told, of PostgreSQL. */
  readonly cpuMilliseconds: number;
}

/** Where it is measured, how many events are under way at one time, and for how long. */
export interface TrailTerms {
  /** The login of the hub's own role. */
  readonly databaseUrl: string;
  readonly inFlight: number;
  readonly seconds: number;
  readonly postgres: PostgresClock;
}

const ABOUT_ONE = `SELECT ${STORED_EVENT} FROM access_event WHERE kind = 'READ' AND cardinality(subject_ids) = 1
  ORDER BY recorded_at DESC LIMIT 500`;

/** The newest events of answers about one person, as the hub itself has just written them. */
export async function eventsAboutOne(ownerUrl: string): Promise<readonly AccessEvent[]> {
  const { rows } = await using(ownerUrl, (client) => client.query<AccessEvent>(ABOUT_ONE));
  if (rows.length === 0) throw new Error("no hub has written an event about one person");
  return rows;
}

/** Writes such events again under new ids, through the recorder that a hub writes with, for as long as it is told. */
export async function measureTrailAlone(events: readonly AccessEvent[], terms: TrailTerms): Promise<TrailAlone> {
  const { databaseUrl, inFlight, seconds, postgres } = terms;
  const log = { logKey: newSigningKey(), origin: "concordat-bench", checkpointFile: null, now: () => new Date() };
  const { recorder, close } = openSealedLog(
    { databaseUrl, ...log, sequenceEveryMilliseconds: null, patience: USUAL_PATIENCE },
    processLog("fatal"),
  );
  try {
    await keepRecording(recorder, events, inFlight, 0.2);
    const before = { node: process.cpuUsage(), postgres: postgres?.() ?? 0, at: performance.now() };
    const recorded = await keepRecording(recorder, events, inFlight, seconds);
    const elapsed = performance.now() - before.at;
    const node = process.cpuUsage(before.node);
    const microseconds = node.user + node.system + (postgres?.() ?? 0) - before.postgres;
    return {
      inFlight,
      eventsPerSecond: (recorded / elapsed) * 1_000,
      cpuMilliseconds: microseconds / 1_000 / recorded,
    };
  } finally {
    await close();
  }
}

/** Keeps so many events under way for so long, and gives how many became durable. */
async function keepRecording(
  recorder: Recorder,
  events: readonly AccessEvent[],
  inFlight: number,
  seconds: number,
): Promise<number> {
  const deadline = performance.now() + seconds * 1_000;
  let recorded = 0;
  const keepOn = async () => {
    while (performance.now() < deadline) {
      const event = events[recorded % events.length] as AccessEvent;
      await recorder.record({ ...event, id: randomUUID(), salt: randomBytes(16) });
      recorded += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, keepOn));
  return recorded;
}
