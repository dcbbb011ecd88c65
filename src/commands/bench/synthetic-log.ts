import { createHash } from "node:crypto";
import {
  batchLines,
  checkpointLine,
  endLine,
  headerLine,
  type LoggedBatch,
  streamLine,
} from "../../audit/export/index.js";
import {
  checkpointText,
  GrowingTree,
  type SigningKey,
  Stream,
  signatureLine,
  signedNote,
  treeLeafOf,
} from "../../audit/seal/index.js";
import { type AccessEvent, sealedText, signInRefused } from "../../audit/trail/index.js";

/** What a made-up log is like. */
export interface SyntheticLog {
  readonly events: number;
  readonly eventsPerBatch: number;
  /** How many hubs wrote it side by side. */
  readonly streams: number;
  readonly batchesPerCheckpoint: number;
  readonly origin: string;
  readonly logKey: SigningKey;
  readonly now: Date;
}

/** An export of a log that nobody wrote, sealed and signed like a real one, line by line. */
export function* syntheticLines(log: SyntheticLog): Generator<string> {
  const hash = createHash("sha256");
  const contents = { batches: 0, events: 0, treeSize: 0 };
  for (const line of linesBeforeEnd(log, contents)) {
    hash.update(line);
    yield line;
  }
  yield endLine(contents, hash.digest(), log.logKey);
}

function* linesBeforeEnd(
  log: SyntheticLog,
  contents: { batches: number; events: number; treeSize: number },
): Generator<string> {
  const { origin, logKey, now } = log;
  yield headerLine({ selection: {}, origin, logKey, exportedAt: now });
  const streams = Array.from({ length: log.streams }, (_, index) => openStream(index, log));
  const tree = new GrowingTree();
  const event = eventToCopy(now);
  while (contents.events < log.events) {
    const stream = streams[tree.size % streams.length] as Stream;
    if (tree.size < streams.length)
      yield streamLine({ opening: stream.opening.text, signature: stream.opening.signature });
    const count = Math.min(log.eventsPerBatch, log.events - contents.events);
    const events = Array.from({ length: count }, (_, place) => copyOf(event, contents.events + place));
    const batch = nextBatch(stream, tree.size, events, now);
    tree.append(treeLeafOf(batch.streamId, batch.number, batch.head));
    yield* batchLines(batch, undefined);
    contents.events += batch.count;
    contents.batches = contents.treeSize = tree.size;
    const isLast = contents.events === log.events;
    if (isLast || tree.size % log.batchesPerCheckpoint === 0) yield checkpointLine(noteOf(tree, log));
  }
}

function openStream(index: number, { logKey, now }: SyntheticLog): Stream {
  const streamId = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
  return new Stream({ streamId, node: `hub#${index}`, openedAt: now }, logKey);
}

function nextBatch(stream: Stream, index: number, events: readonly AccessEvent[], now: Date): LoggedBatch {
  const sealed = stream.seal(
    events.map((event) => ({ salt: event.salt, text: sealedText(event) })),
    now,
  );
  stream.accept(sealed);
  const logged = events.map((event, place) => ({
    sequence: sealed.firstSequence + place,
    leaf: sealed.leaves[place] as Buffer,
    event,
  }));
  return { ...sealed, count: events.length, index, events: logged };
}

/** About as long as the event of a question about one person. */
function eventToCopy(now: Date): AccessEvent {
  const refused = signInRefused("", "UNAUTHENTICATED", "0".repeat(64), now);
  return { ...refused, operation: `query ${"person ".repeat(20)}` };
}

/** One event of many: its id and its salt are counted, since to draw them takes longer than all else. */
function copyOf(event: AccessEvent, number: number): AccessEvent {
  const salt = Buffer.alloc(16);
  salt.writeUIntBE(number, 10, 6);
  return { ...event, id: `00000000-0000-4000-8000-${salt.toString("hex", 10)}`, salt, requestId: `request-${number}` };
}

function noteOf(tree: GrowingTree, { origin, logKey, now }: SyntheticLog): string {
  const text = `${checkpointText(origin, { size: tree.size, root: tree.root() })}time ${now.toISOString()}\n`;
  return signedNote(text, [signatureLine(text, origin, logKey)]);
}
