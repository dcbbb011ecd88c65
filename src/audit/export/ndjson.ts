import { createHash } from "node:crypto";
import type { Reader } from "../trail/index.js";
import { batchLines, checkpointLine, type ExportParticulars, endLine, headerLine, streamLine } from "./lines.js";
import { type LoggedBatch, loggedBatches } from "./logged-batches.js";
import { isWhole } from "./selection.js";
import { type Checkpoint, checkpointsAfter, checkpointsBeyond, inclusionsIn, latestCheckpoint } from "./tree-of-log.js";

const OPENINGS = "SELECT id, opening, signature FROM audit_stream WHERE id = ANY($1::uuid[])";

/**
 * Writes sealed batches as lines that a stranger can verify (docs/audit-log-format.md), in constant memory. The last
 * line bears a signature over all that precede it.
 */
export async function* ndjsonLines(reader: Reader, particulars: ExportParticulars): AsyncGenerator<string> {
  const counts = { batches: 0, events: 0, treeSize: 0 };
  const hash = createHash("sha256");
  for await (const line of linesBeforeEnd(reader, particulars, counts)) {
    hash.update(line);
    yield line;
  }
  yield endLine(counts, hash.digest(), particulars.logKey);
}

async function* linesBeforeEnd(
  reader: Reader,
  particulars: ExportParticulars,
  counts: { batches: number; events: number; treeSize: number },
): AsyncGenerator<string> {
  const { selection, origin } = particulars;
  yield headerLine(particulars);
  const latest = isWhole(selection) ? null : await latestCheckpoint(reader, origin);
  if (latest !== null) yield checkpointLine(latest.note);
  const opened = new Set<string>();
  for await (const page of loggedBatches(reader, selection)) {
    yield* isWhole(selection)
      ? await wholePage(reader, page, opened)
      : await selectedPage(reader, page, opened, latest);
    counts.batches += page.length;
    for (const { events, index } of page) {
      counts.events += events.length;
      counts.treeSize = Math.max(counts.treeSize, (index ?? -1) + 1);
    }
  }
  if (isWhole(selection)) yield* (await checkpointsBeyond(reader, counts.treeSize)).map(checkpointLine);
  if (latest !== null) counts.treeSize = latest.head.size;
}

async function wholePage(reader: Reader, page: readonly LoggedBatch[], opened: Set<string>): Promise<string[]> {
  const openings = await openingsFor(reader, page, opened);
  const notes = await checkpointsAfter(reader, page);
  return page.flatMap((batch, place) => [
    ...(openings.get(place) ?? []),
    ...batchLines(batch, undefined),
    ...(notes.get(batch.index ?? -1) ?? []).map(checkpointLine),
  ]);
}

async function selectedPage(
  reader: Reader,
  page: readonly LoggedBatch[],
  opened: Set<string>,
  latest: Checkpoint | null,
): Promise<string[]> {
  const openings = await openingsFor(reader, page, opened);
  const proofs = latest && (await inclusionsIn(latest.head, reader, page));
  return page.flatMap((batch, place) => [
    ...(openings.get(place) ?? []),
    ...batchLines(batch, proofs?.get(batch.index ?? -1)),
  ]);
}

/** The openings of the streams that come up for the first time, each by the place of its batch in the page. */
async function openingsFor(
  reader: Reader,
  page: readonly LoggedBatch[],
  opened: Set<string>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const places = new Map<string, number>();
  for (const [place, { streamId }] of page.entries()) {
    if (!opened.has(streamId)) places.set(streamId, place);
    opened.add(streamId);
  }
  if (places.size === 0) return new Map();
  const { rows } = await reader.query(OPENINGS, [[...places.keys()]]);
  const openings = rows as { readonly id: string; readonly opening: string; readonly signature: Buffer }[];
  return new Map(openings.map((stream) => [places.get(stream.id) ?? 0, [streamLine(stream)]]));
}
