import type { PartnerId } from "../../kernel/ids.js";
import { type AccessEvent, erasureMade, type Reader } from "../trail/index.js";
import { type AgedEvent, agedEvents, erasureEntries, type Reached, START } from "./aged-events.js";

/** What a run is made with. */
export interface ErasureRun {
  readonly now: Date;
  readonly policyFingerprint: string;
  /** Nothing is erased, and only counted. */
  readonly isDryRun: boolean;
  /** Writes an event to the trail and seals it, in the transaction that is open. */
  readonly seal: (event: AccessEvent) => Promise<unknown>;
  readonly onProgress: (looked: number, erased: number) => void;
  /** How many entries are looked at in one transaction. */
  readonly batchSize?: number;
}

/** What came of a run. */
export interface ErasureCount {
  /** Entries older than the shortest class is long. */
  readonly looked: number;
  /** Those whose class has ended, by class; in a dry run, those that would be erased. */
  readonly erased: ReadonlyMap<string, number>;
  /** Those whose class has ended, and that a legal hold or an investigation keeps. */
  readonly held: number;
}

const BATCH = 5_000;
/** One run at a time, whoever starts it. */
const ALONE = "SELECT pg_advisory_xact_lock(hashtext('concordat erasure'))";
const PARTNERS = "SELECT id FROM partner ORDER BY id";
const ERASE = `DELETE FROM access_event
  WHERE id = ANY($1::uuid[]) AND recorded_at BETWEEN $2::timestamptz AND $3::timestamptz`;

/**
 * Erases the entries of the access log whose retention has ended and that nothing holds (GAP-23). What goes is what they
 * said and the salt; what stays is the leaf in the seal, which then tells nothing.
 *
 * Each batch is one transaction together with the entry that says which places it leaves: a run that is broken off has
 * erased nothing that is not on record, and the next one goes on from there.
 */
export async function eraseEnded(connection: Reader, run: ErasureRun): Promise<ErasureCount> {
  const erased = new Map<string, number>();
  const total = { looked: 0, erased: 0, held: 0 };
  for (let from: Reached | undefined = START; from; ) {
    const batch = await inRole(connection, () => eraseNext(connection, from ?? START, run));
    for (const { retentionClass } of batch.ended) {
      erased.set(retentionClass ?? "", (erased.get(retentionClass ?? "") ?? 0) + 1);
    }
    total.looked += batch.looked.length;
    total.erased += batch.ended.length;
    total.held += batch.held;
    run.onProgress(total.looked, total.erased);
    from = batch.looked.length === (run.batchSize ?? BATCH) ? batch.looked.at(-1) : undefined;
  }
  return { looked: total.looked, erased, held: total.held };
}

interface Batch {
  readonly looked: readonly AgedEvent[];
  readonly ended: readonly AgedEvent[];
  readonly held: number;
}

async function eraseNext(connection: Reader, from: Reached, run: ErasureRun): Promise<Batch> {
  await connection.query(ALONE);
  const looked = await agedEvents(connection, from, run.now, run.batchSize ?? BATCH);
  const ended = looked.filter(({ isEnded, isHeld }) => isEnded && !isHeld);
  const held = looked.filter(({ isEnded, isHeld }) => isEnded && isHeld).length;
  if (ended.length > 0 && !run.isDryRun) await erase(connection, ended, run);
  return { looked, ended, held };
}

async function erase(connection: Reader, ended: readonly AgedEvent[], run: ErasureRun): Promise<void> {
  const period = [ended.at(0)?.recordedAt, ended.at(-1)?.recordedAt];
  const { rowCount } = await connection.query(ERASE, [ended.map(({ id }) => id), ...period]);
  if (rowCount !== ended.length) throw new Error("the erasure did not take the entries that it was to take");
  const { rows } = await connection.query(PARTNERS);
  const controllerIds = (rows as { readonly id: PartnerId }[]).map(({ id }) => id);
  const { policyFingerprint, now } = run;
  await run.seal(erasureMade(erasureEntries(ended), { policyFingerprint, controllerIds, now }));
}

/** Does work in a transaction as the role that alone may erase: neither the hub nor the owner's own hands can. */
async function inRole<Result>(connection: Reader, work: () => Promise<Result>): Promise<Result> {
  await connection.query("BEGIN");
  try {
    await connection.query("SET LOCAL ROLE concordat_retention");
    const result = await work();
    await connection.query("COMMIT");
    return result;
  } catch (error) {
    await connection.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
