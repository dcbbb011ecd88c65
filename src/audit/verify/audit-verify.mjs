#!/usr/bin/env node
// Verifies an export of the access log (docs/audit-log-format.md). It needs Node 20 and this one file, no database and
// no network, and shares no code with the hub that wrote the log: what both would have to get wrong is the format.
import { isUtf8 } from "node:buffer";
import { createHash, createPublicKey, verify as verifySignature } from "node:crypto";
import { createReadStream, existsSync, readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const USAGE = `Verifies an export of the access log: that nothing in it was changed, moved, dropped or signed by somebody else.

  node audit-verify.mjs FILE [options]

  --log-key BASE64       the log's public key, as you were given it; without it the key in the file is believed
  --pin FILE             the same, from a file that holds nothing else
  --checkpoints FILE     checkpoints that you or others have kept: signed notes, an empty line between them
  --receipts FILE        receipts of the hub's answers (the header hub-audit-receipt), one a line
  --witness-key KEY      a witness of the log, as its partner or the field witnessKeys names it; may be given several times
  --witnesses N          how many of them must have cosigned a checkpoint (1 where any is named)
  --json                 the verdict as JSON

Exit code 0: sound. 1: tampered with. 2: incomplete. 3: wrong call, or no export that can be read.`;

const FORMAT = "concordat-audit/1";
const SOUND = 0;
const TAMPERED = 1;
const INCOMPLETE = 2;
const UNREADABLE = 3;
const VERDICTS = ["SOUND", "TAMPERED", "INCOMPLETE", "UNREADABLE"];

/** A line longer than this is no line of an export. */
const LONGEST_LINE = 256 * 1024 * 1024;
/** How far a stream's clock may go back unremarked. */
const CLOCK_TOLERANCE_MILLISECONDS = 5_000;

// ---------------------------------------------------------------------------------------------- findings

/** What ends the verification at once, and where. */
export class Finding extends Error {
  constructor(exitCode, reason, place = {}) {
    super(reason);
    this.exitCode = exitCode;
    this.place = place;
  }
}

export const tampered = (reason, place) => new Finding(TAMPERED, reason, place);
export const unreadable = (reason, place) => new Finding(UNREADABLE, reason, place);

// ---------------------------------------------------------------------------------------------- bytes and hashes

const LEAF = Buffer.of(0x00);
const NODE = Buffer.of(0x01);
const HEAD = Buffer.of(0x02);
const SIGNED_BATCH = Buffer.from("concordat batch v1\n");
const SIGNED_OPENING = Buffer.from("concordat stream v1\n");
/** The kind of key that cosigns checkpoints (C2SP tlog-cosignature). */
const COSIGNS = 0x04;
const SIGNED_EXPORT = Buffer.from("concordat export v1\n");
/** What precedes the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const ED25519_DER = Buffer.from("302a300506032b6570032100", "hex");

export function sha256(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function u64(number) {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigUInt64BE(BigInt(number));
  return bytes;
}

export const idBytes = (id) => Buffer.from(id.replaceAll("-", ""), "hex");

/** The bytes of a base64 text; null where it is not the one way of writing them. */
export function fromBase64(text, encoding = "base64") {
  const bytes = Buffer.from(text, encoding);
  return bytes.toString(encoding) === text ? bytes : null;
}

export function publicKeyOf(bytes) {
  return createPublicKey({ key: Buffer.concat([ED25519_DER, bytes]), format: "der", type: "spki" });
}

export function isSignedBy(key, signature, ...parts) {
  return verifySignature(null, Buffer.concat(parts), key, signature);
}

/** The one way in which RFC 8785 writes a value. */
export function canonical(value) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  let text = "{";
  for (const name of Object.keys(value).sort()) {
    text += `${text.length > 1 ? "," : ""}${JSON.stringify(name)}:${canonical(value[name])}`;
  }
  return `${text}}`;
}

/** Whether a text is the canonical form of what was read from it. */
function isCanonical(value, text) {
  // Members that are in order already are written as they were read, and that is quickly seen.
  return (JSON.stringify(value) === text && hasMembersInOrder(value)) || canonical(value) === text;
}

function hasMembersInOrder(value) {
  if (value === null || typeof value !== "object") return true;
  if (Array.isArray(value)) return value.every(hasMembersInOrder);
  let previous = "";
  for (const name in value) {
    if (name < previous || !hasMembersInOrder(value[name])) return false;
    previous = name;
  }
  return true;
}

/** The tree of RFC 9162 while it grows: one hash for each bit that is set in its size. */
class Tree {
  #hashes = [];
  size = 0;

  append(leaf) {
    let hash = leaf;
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) hash = sha256(NODE, this.#hashes.pop(), hash);
    this.#hashes.push(hash);
    this.size += 1;
  }

  root() {
    if (this.size === 0) return sha256();
    return this.#hashes.reduceRight((right, left) => sha256(NODE, left, right));
  }
}

/** The root that a path leads to from a leaf at an index (RFC 9162, 2.1.3.2); null where it is of the wrong length. */
export function rootByPath(leaf, index, size, path) {
  let [hash, here, last] = [leaf, index, size - 1];
  for (const sibling of path) {
    if (last === 0) return null;
    const isRight = here % 2 === 1;
    if (isRight || here === last) {
      hash = sha256(NODE, sibling, hash);
      // A subtree at the ragged edge has no sibling on the levels between.
      while (here % 2 === 0 && here !== 0) [here, last] = [here / 2, Math.floor(last / 2)];
    } else {
      hash = sha256(NODE, hash, sibling);
    }
    [here, last] = [Math.floor(here / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

// ---------------------------------------------------------------------------------------------- shapes of lines

const isText = (value) => typeof value === "string";
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isPositive = (value) => isCount(value) && value > 0;
const isBytes = (length) => (value) => isText(value) && fromBase64(value)?.length === length;
const isSalt = (value) => isText(value) && fromBase64(value) !== null;
const isId = (value) => isText(value) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
const isMoment = (value) => isText(value) && Date.parse(value) >= 0 && new Date(value).toISOString() === value;
const isInclusion = (value) => {
  const { size, path, ...more } = value ?? {};
  return isPositive(size) && Array.isArray(path) && path.every(isBytes(32)) && Object.keys(more).length === 0;
};
const isSelection = (value) => typeof value === "object" && value !== null && Object.values(value).every(isText);

/** The members of each kind of line, all of them required but those of `OPTIONAL`. */
const SHAPES = {
  header: {
    format: isText,
    origin: isText,
    logKey: isBytes(32),
    scope: (value) => value === "COMPLETE" || value === "SELECTION",
    selection: isSelection,
    exportedAt: isMoment,
  },
  stream: { opening: isText, signature: isBytes(64) },
  batch: {
    stream: isId,
    number: isPositive,
    firstSequence: isPositive,
    count: isPositive,
    sealedAt: isMoment,
    previous: isBytes(32),
    head: isBytes(32),
    signature: isBytes(64),
    index: (value) => value === null || isCount(value),
    inclusion: isInclusion,
  },
  event: { sequence: isPositive, salt: isSalt, leaf: isBytes(32), body: isText },
  leaf: { sequence: isPositive, leaf: isBytes(32) },
  checkpoint: { note: isText },
  end: { batches: isCount, events: isCount, treeSize: isCount, digest: isBytes(32), signature: isBytes(64) },
};
const OPTIONAL = ["inclusion"];

function hasShape({ type, ...members }) {
  const shape = Object.hasOwn(SHAPES, type) ? SHAPES[type] : null;
  if (shape === null) return false;
  const isKnown = Object.keys(members).every((name) => Object.hasOwn(shape, name));
  return (
    isKnown && Object.entries(shape).every(([name, fits]) => (name in members ? fits(members[name]) : isOptional(name)))
  );
}

const isOptional = (name) => OPTIONAL.includes(name);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// ---------------------------------------------------------------------------------------------- checkpoints and receipts

/** Reads a signed note of the log and its tree; null where the log's key did not sign it. */
export function readNote(note, origin, logKey) {
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) return null;
  const text = note.slice(0, end + 1);
  const [name, size = "", encodedRoot = ""] = text.split("\n");
  const root = fromBase64(encodedRoot);
  if (name !== origin || !/^(0|[1-9]\d{0,15})$/.test(size) || root?.length !== 32) return null;
  const lines = note.slice(end + 2, -1).split("\n");
  const isSigned = lines.some((line) => isSignatureOf(line, text, origin, logKey));
  return isSigned ? { size: Number(size), root } : null;
}

/** A signature line names the key by four bytes of a hash over its name, its kind and itself (C2SP signed notes). */
function isSignatureOf(line, text, origin, { raw, key }) {
  const start = `— ${origin} `;
  const bytes = line.startsWith(start) ? fromBase64(line.slice(start.length)) : null;
  const keyId = sha256(Buffer.from(`${origin}\n`), Buffer.of(0x01), raw).subarray(0, 4);
  if (bytes?.length !== 68 || !bytes.subarray(0, 4).equals(keyId)) return false;
  return isSignedBy(key, bytes.subarray(4), Buffer.from(text));
}

/** Reads a witness's key: name, id and bytes in one word (C2SP signed-note). */
function witnessIn(text) {
  const [, name = "", id = "", encoded = ""] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  if (bytes?.length !== 33 || bytes[0] !== COSIGNS || keyIdOf(name, COSIGNS, bytes.subarray(1)) !== id) {
    throw unreadable("--witness-key must be the name, id and bytes of a witness's key, as its partner names it.");
  }
  return { name, id, key: publicKeyOf(bytes.subarray(1)) };
}

const keyIdOf = (name, kind, raw) => sha256(Buffer.from(`${name}\n`), Buffer.of(kind), raw).toString("hex", 0, 4);

/** The witnesses, of those named, that cosigned a note; a line in a witness's name that it did not make ends it. */
function cosignersOf(note, witnesses, place) {
  const end = note.lastIndexOf("\n\n");
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split("\n");
  return witnesses.filter((witness) => lines.some((line) => isCosigned(line, text, witness, place)));
}

/** A cosignature is the key's id, the time in eight bytes, and the signature over both lines of its own and the text. */
function isCosigned(line, text, { name, id, key }, place) {
  const start = `— ${name} `;
  const bytes = line.startsWith(start) ? fromBase64(line.slice(start.length)) : null;
  if (bytes === null || bytes.toString("hex", 0, 4) !== id) return false;
  const seconds = bytes.length === 76 ? bytes.readBigUInt64BE(4) : 0n;
  const signed = Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
  if (bytes.length === 76 && isSignedBy(key, bytes.subarray(12), signed)) return true;
  throw tampered(`The checkpoint is not cosigned by the witness ${name}, whose name it bears.`, place);
}

/** Notes as they stand in a file, one after another with an empty line between. */
function notesIn(text) {
  return (
    text
      .replaceAll("\r\n", "\n")
      .match(/[^\n][\s\S]*?\n\n(— .+\n?)+/g)
      ?.map((note) => (note.endsWith("\n") ? note : `${note}\n`)) ?? []
  );
}

/** Receipts by stream and sequence. */
function receiptsIn(text) {
  const streams = new Map();
  for (const [index, line] of text.split("\n").entries()) {
    const given = line.replace(/^hub-audit-receipt:/i, "").trim();
    if (given !== "") keepReceipt(streams, given, index + 1);
  }
  return streams;
}

function keepReceipt(streams, given, line) {
  const [stream = "", sequence = "", head = "", signature = "", ...more] = given.split(".");
  const bytes = [fromBase64(head, "base64url"), fromBase64(signature, "base64url")];
  const fits = isId(stream) && /^[1-9]\d{0,15}$/.test(sequence) && more.length === 0;
  if (!fits || bytes[0]?.length !== 32 || bytes[1]?.length !== 64) {
    throw unreadable(`Line ${line} of the receipts is no receipt.`);
  }
  const ofStream = streams.get(stream) ?? new Map();
  const known = ofStream.get(Number(sequence)) ?? [];
  ofStream.set(Number(sequence), [...known, { line, head: bytes[0], signature: bytes[1] }]);
  streams.set(stream, ofStream);
}

// ---------------------------------------------------------------------------------------------- erasures

/** `1-200,205`: runs of sequences in their order; null where it says anything else. */
function runsIn(text) {
  if (!isText(text) || !/^\d{1,16}(-\d{1,16})?(,\d{1,16}(-\d{1,16})?)*$/.test(text)) return null;
  const runs = text.split(",").map((run) => run.split("-").map(Number));
  let previous = 0;
  for (const [first, last = first] of runs) {
    if (first <= previous || last < first || !isCount(last)) return null;
    previous = last;
  }
  return runs.map(([first, last = first]) => ({ first, last }));
}

/** Which bodies are gone, and which of them the log itself says were erased when their retention had ended. */
class Erasures {
  /** By stream: a sequence and the moment of its batch's seal, in turn. Numbers alone, since they may be very many. */
  #gone = new Map();
  #recorded = new Map();
  #recordedCount = 0;

  note(stream, sequence, sealedAt) {
    const ofStream = this.#gone.get(stream) ?? [];
    ofStream.push(sequence, Date.parse(sealedAt));
    this.#gone.set(stream, ofStream);
  }

  /** Takes what an event says was erased; false where that is not said as the format has it. */
  record(entries) {
    return Array.isArray(entries) && entries.every((entry) => this.#recordEntry(entry ?? {}));
  }

  #recordEntry({ before, events, places }) {
    if (!isMoment(before) || !isCount(events) || !Array.isArray(places)) return false;
    let count = 0;
    for (const { stream, sequences } of places) {
      const runs = isId(stream) ? runsIn(sequences) : null;
      if (runs === null) return false;
      const ofStream = this.#recorded.get(stream) ?? [];
      for (const run of runs) ofStream.push({ ...run, before: Date.parse(before) });
      this.#recorded.set(stream, ofStream);
      count += runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    }
    this.#recordedCount += count;
    return count === events;
  }

  /** How many bodies are gone by a record, the first that is gone without one, and how many are here in spite of one. */
  judge() {
    let erased = 0;
    let unexplained = null;
    for (const [stream, gone] of this.#gone) {
      const runs = (this.#recorded.get(stream) ?? []).sort((one, other) => one.first - other.first);
      let next = 0;
      for (let place = 0; place < gone.length; place += 2) {
        const sequence = gone[place];
        while (next < runs.length && runs[next].last < sequence) next += 1;
        const run = runs[next];
        if (run && run.first <= sequence && gone[place + 1] < run.before) erased += 1;
        else unexplained ??= { stream, sequence };
      }
    }
    return { erased, unexplained, isHere: this.#recordedCount - erased };
  }
}

// ---------------------------------------------------------------------------------------------- the verification

/**
 * Takes the lines of an export one after another. What contradicts itself ends the verification; what is missing is
 * remembered, and what is there is verified all the same.
 */
class Verification {
  #header = null;
  #end = null;
  #logKey = null;
  #streams = new Map();
  #batch = null;
  #tree = new Tree();
  /** False once a batch of the tree is missing: then its root can be known no more. */
  #isTreeWhole = true;
  /** The index that the next batch must have. */
  #nextIndex = 0;
  #hasWaiting = false;
  #checkpoint = null;
  #kept = new Map();
  /** The largest tree that as many of the witnesses as are wanted have cosigned; null while there is none. */
  #cosignedSize = null;
  #digest = createHash("sha256");
  #firstMissing = null;
  #unanswered = null;
  #erasures = new Erasures();
  #place = { line: 0 };
  counts = { batches: 0, events: 0, bodies: 0, erased: 0, checkpoints: 0, waiting: 0 };
  warnings = [];

  constructor(expected) {
    this.expected = expected;
    this.receipts = expected.receipts ?? new Map();
  }

  /** What is known of the export, for the verdict. */
  get subject() {
    const { origin, scope, logKey, exportedAt, selection } = this.#header ?? {};
    const isLogKeyGiven = this.expected.logKey !== undefined;
    return {
      origin,
      scope,
      selection,
      exportedAt,
      logKey,
      isLogKeyGiven,
      treeSize: this.#treeSize,
      ...this.#witnessed,
    };
  }

  get #witnessed() {
    const { witnesses } = this.expected;
    return witnesses === undefined ? {} : { witnesses: witnesses.wanted, cosignedSize: this.#cosignedSize };
  }

  get #treeSize() {
    return this.#header?.scope === "SELECTION" ? (this.#checkpoint?.size ?? 0) : this.#nextIndex;
  }

  /** Takes a line with the newline that ends it. */
  take(bytes, number) {
    this.#place = { line: number };
    if (bytes.at(-1) !== 0x0a) return this.#miss("The file breaks off in the middle of a line.", this.#place);
    const line = number === 1 ? this.#readHeader(bytes) : this.#readLine(bytes);
    if (this.#end !== null) throw tampered("Something follows the end of the export.", this.#place);
    if (line.type !== "end") this.#digest.update(bytes);
    if (line.type === "event" || line.type === "leaf") return this.#takeEvent(line);
    this.#closeBatch();
    if (line.type === "header") this.#takeHeader(line);
    if (line.type === "stream") this.#takeStream(line);
    if (line.type === "batch") this.#openBatch(line);
    if (line.type === "checkpoint") this.#takeCheckpoint(line);
    if (line.type === "end") this.#end = line;
  }

  /** Ends the verification: gives the finding of what is missing, or null. */
  finish() {
    if (this.#header === null) throw unreadable("The file holds no export of an access log.");
    this.#closeBatch();
    if (this.#end === null) this.#miss("The file is cut off: its end is missing.", this.#place);
    else this.#judgeEnd(this.#end);
    this.#judgeErasures();
    this.#judgeKept();
    this.#judgeReceipts();
    this.#judgeWitnesses();
    return this.#firstMissing ?? this.#unanswered;
  }

  #here(more = {}) {
    const { stream, number } = this.#batch ?? {};
    return { ...this.#place, ...(stream ? { stream, batch: number } : {}), ...more };
  }

  #miss(reason, place = this.#here()) {
    this.#firstMissing ??= new Finding(INCOMPLETE, reason, place);
  }

  /** Reads one line: a JSON object of a known shape, written the one way that RFC 8785 allows. */
  #readLine(bytes) {
    const text = bytes.toString("utf8", 0, bytes.length - 1);
    const line = parsed(text);
    if (line === null || typeof line !== "object" || !isUtf8(bytes)) throw tampered("It is no JSON.", this.#here());
    if (!hasShape(line)) throw tampered("It is no line of this format.", this.#here());
    if (!isCanonical(line, text)) throw tampered("It is not written in canonical form.", this.#here());
    return line;
  }

  #readHeader(bytes) {
    const header = isUtf8(bytes) ? parsed(bytes.toString("utf8")) : null;
    if (header?.type !== "header") throw unreadable("This is no export of an access log.");
    if (header.format !== FORMAT) throw unreadable(`This verifier reads ${FORMAT} and no other format.`);
    return this.#readLine(bytes);
  }

  #takeHeader(header) {
    if (this.#header !== null) throw tampered("It has a second header.", this.#place);
    this.#header = header;
    const raw = fromBase64(header.logKey);
    if (this.expected.logKey !== undefined && !this.expected.logKey.equals(raw)) {
      throw tampered("The log is signed with another key than the one you gave.", this.#place);
    }
    this.#logKey = { raw, key: publicKeyOf(raw) };
    for (const note of this.expected.notes ?? []) this.#keep(note);
  }

  #keep(note) {
    const head = readNote(note, this.#header.origin, this.#logKey);
    if (head === null) throw tampered("A checkpoint that you hold is not signed by the key of this log.", this.#place);
    const known = this.#kept.get(head.size);
    if (known && !known.equals(head.root)) {
      throw tampered(`Two checkpoints that you hold show two logs: both are of size ${head.size}.`, this.#place);
    }
    this.#kept.set(head.size, head.root);
  }

  get #isComplete() {
    return this.#header.scope === "COMPLETE";
  }

  #takeStream({ opening, signature }) {
    const said = parsed(opening);
    if (said?.v !== 1 || !isId(said.streamId) || !isBytes(32)(said.publicKey) || !isCanonical(said, opening)) {
      throw tampered("It is no opening of a stream.", this.#place);
    }
    const place = { ...this.#place, stream: said.streamId };
    if (this.#streams.has(said.streamId)) throw tampered("The stream opens a second time.", place);
    if (!isSignedBy(this.#logKey.key, fromBase64(signature), SIGNED_OPENING, Buffer.from(opening))) {
      throw tampered("The stream's opening is not signed by the log's key.", place);
    }
    const key = publicKeyOf(fromBase64(said.publicKey));
    this.#streams.set(said.streamId, {
      ...{ key, number: 0, sequence: 0, sealedAt: 0 },
      head: sha256(Buffer.from(opening)),
    });
  }

  #openBatch(line) {
    const stream = this.#streams.get(line.stream);
    this.#batch = { ...line, head: fromBase64(line.head), tree: new Tree(), expected: line.firstSequence, got: 0 };
    if (!stream) throw tampered("Its stream was never opened.", this.#here());
    this.#judgePlaceInStream(line, stream);
    this.#judgePlaceInTree(line);
    const sealedAt = Date.parse(line.sealedAt);
    if (sealedAt < stream.sealedAt - CLOCK_TOLERANCE_MILLISECONDS) this.#warnOfClock(line);
    stream.sealedAt = sealedAt;
    this.counts.batches += 1;
  }

  #warnOfClock({ stream, number }) {
    this.warnings.push(`The clock of stream ${stream} went back more than 5 seconds before batch ${number}.`);
  }

  #judgePlaceInStream({ number, firstSequence, previous }, stream) {
    if (number <= stream.number) throw tampered("The batch stands twice, or out of its order.", this.#here());
    if (number === stream.number + 1) {
      if (firstSequence !== stream.sequence + 1) {
        throw tampered("Its events do not go on from those of the batch before it.", this.#here());
      }
      if (!stream.head.equals(fromBase64(previous))) {
        throw tampered("The batch does not follow the one before it.", this.#here());
      }
    } else if (this.#isComplete) {
      this.#miss(`The batches from number ${stream.number + 1} of this stream are missing before it.`);
    }
  }

  #judgePlaceInTree({ index, inclusion }) {
    if ((inclusion !== undefined) !== (!this.#isComplete && index !== null)) {
      throw tampered("A path proves a batch of a selection that the tree holds, and no other.", this.#here());
    }
    if (index === null) {
      this.#hasWaiting = true;
      this.counts.waiting += 1;
      return;
    }
    if (this.#hasWaiting || index < this.#nextIndex) {
      throw tampered("The batch stands twice in the tree, or out of its order.", this.#here());
    }
    if (this.#isComplete && index > this.#nextIndex) {
      this.#miss(`The batches from index ${this.#nextIndex} of the tree are missing before it.`);
      this.#isTreeWhole = false;
    }
    this.#nextIndex = index + 1;
  }

  #takeEvent({ type, sequence, salt, leaf, body }) {
    const batch = this.#batch;
    if (batch === null) throw tampered("An event stands outside a batch.", this.#place);
    this.#judgePlaceInBatch(sequence, batch);
    const hash = fromBase64(leaf);
    if (type === "event") this.#judgeBody(fromBase64(salt), body, hash, sequence);
    else this.#takeBareLeaf(batch, sequence);
    batch.tree.append(hash);
    batch.expected = sequence + 1;
    batch.got += 1;
    this.counts.events += 1;
  }

  #takeBareLeaf({ stream, index, sealedAt }, sequence) {
    this.expected.onBodyGone?.(index);
    if (this.#isComplete) this.#erasures.note(stream, sequence, sealedAt);
  }

  #judgePlaceInBatch(sequence, { expected, firstSequence, count }) {
    if (sequence === expected && sequence < firstSequence + count) return;
    const place = this.#here({ sequence });
    if (sequence < expected) throw tampered("The event stands twice, or out of its order.", place);
    if (sequence >= firstSequence + count) throw tampered("The batch was sealed without this event.", place);
    this.#miss(`The events from sequence ${expected} are missing before it.`, place);
  }

  #judgeBody(salt, body, leaf, sequence) {
    if (!sha256(LEAF, salt, Buffer.from(body)).equals(leaf)) {
      throw tampered("The event is not the one that was sealed.", this.#here({ sequence }));
    }
    const event = parsed(body);
    if (event === null || !isCanonical(event, body)) {
      throw tampered("The event's text is not in canonical form.", this.#here({ sequence }));
    }
    if (event.body?.erasures !== undefined && !this.#erasures.record(event.body.erasures)) {
      throw tampered("What the event says was erased is not said in the way of this format.", this.#here({ sequence }));
    }
    this.counts.bodies += 1;
    this.expected.onEvent?.(event, leaf, this.#batch.index);
  }

  /** Judges a batch when all its events have gone by. */
  #closeBatch() {
    const batch = this.#batch;
    if (batch === null) return;
    const stream = this.#streams.get(batch.stream);
    if (batch.got < batch.count) {
      this.#miss(`The batch was sealed with ${batch.count} events, of which ${batch.got} are here.`);
    } else if (!this.#headOf(batch).equals(batch.head)) {
      throw tampered("The batch's head is not what its events come to.", this.#here());
    }
    if (!isSignedBy(stream.key, fromBase64(batch.signature), SIGNED_BATCH, batch.head)) {
      throw tampered("The batch is not signed by its stream's key.", this.#here());
    }
    this.#compareReceipts(batch, stream);
    this.#joinTree(batch);
    Object.assign(stream, { number: batch.number, sequence: batch.firstSequence + batch.count - 1, head: batch.head });
    this.#batch = null;
  }

  #headOf({ previous, stream, number, firstSequence, count, sealedAt, tree }) {
    const place = [idBytes(stream), u64(number), u64(firstSequence), u64(count), u64(Date.parse(sealedAt))];
    return sha256(HEAD, fromBase64(previous), ...place, tree.root());
  }

  #joinTree({ index, stream, number, head, inclusion }) {
    if (index === null) return;
    const leaf = sha256(LEAF, idBytes(stream), u64(number), head);
    if (!this.#isComplete) return this.#judgeInclusion(leaf, index, inclusion);
    this.#tree.append(leaf);
    const kept = this.#isTreeWhole ? this.#kept.get(this.#nextIndex) : undefined;
    if (kept && !kept.equals(this.#tree.root())) {
      throw tampered(
        `You hold a checkpoint of another log of size ${this.#nextIndex}: this one was rewritten.`,
        this.#here(),
      );
    }
  }

  #judgeInclusion(leaf, index, { size, path }) {
    if (this.#checkpoint === null || size !== this.#checkpoint.size || index >= size) {
      throw tampered("No checkpoint here covers the batch.", this.#here());
    }
    const siblings = path.map((hash) => fromBase64(hash));
    if (!rootByPath(leaf, index, size, siblings)?.equals(this.#checkpoint.root)) {
      throw tampered("The batch is not in the tree that the checkpoint signs.", this.#here());
    }
  }

  #takeCheckpoint({ note }) {
    const head = readNote(note, this.#header.origin, this.#logKey);
    if (head === null) throw tampered("The checkpoint is not signed by the log's key.", this.#place);
    this.counts.checkpoints += 1;
    this.#countWitnesses(note, head);
    if (this.#isComplete) this.#judgeCheckpoint(head);
    else if (this.#checkpoint !== null || this.counts.batches > 0) {
      throw tampered("A selection has one checkpoint, before its batches.", this.#place);
    }
    this.#checkpoint = head;
  }

  #countWitnesses(note, { size }) {
    const { keys = [], wanted = 1 } = this.expected.witnesses ?? {};
    const cosigners = cosignersOf(note, keys, this.#place);
    if (keys.length > 0 && cosigners.length >= wanted) this.#cosignedSize = Math.max(this.#cosignedSize ?? 0, size);
  }

  #judgeWitnesses() {
    if (this.expected.witnesses === undefined || this.#cosignedSize !== null) return;
    this.#miss(`No checkpoint is cosigned by ${this.expected.witnesses.wanted} of the witnesses that you named.`, {});
  }

  #judgeCheckpoint({ size, root }) {
    if (size < this.#nextIndex) {
      throw tampered(
        `The checkpoint is rolled back: it is of size ${size}, after ${this.#nextIndex} batches.`,
        this.#place,
      );
    }
    if (size > this.#nextIndex) {
      this.#miss(`The checkpoint is of size ${size}, and ${this.#nextIndex} batches stand before it.`, this.#place);
      this.#isTreeWhole = false;
    } else if (this.#isTreeWhole && !root.equals(this.#tree.root())) {
      throw tampered(`The checkpoint of size ${size} signs another tree than this one.`, this.#place);
    }
  }

  #judgeEnd({ batches, events, treeSize, digest, signature }) {
    const covered = this.#checkpoint?.size ?? 0;
    if (this.#nextIndex > covered) this.#miss(`No checkpoint covers the batches from index ${covered}.`, this.#place);
    const size = this.#treeSize;
    const isShort = this.counts.batches < batches || this.counts.events < events || size < treeSize;
    if (isShort) this.#miss("The export holds less than its end says.", this.#place);
    if (this.#firstMissing !== null) return;
    if (this.counts.batches > batches || this.counts.events > events || size > treeSize) {
      throw tampered("The export holds more than its end says.", this.#place);
    }
    if (!this.#digest.digest().equals(fromBase64(digest))) {
      throw tampered("The file was changed after it was exported.", this.#place);
    }
    if (!isSignedBy(this.#logKey.key, fromBase64(signature), SIGNED_EXPORT, fromBase64(digest))) {
      throw tampered("The end of the export is not signed by the log's key.", this.#place);
    }
  }

  /** A body that is gone must have been erased by the log's own word; where part of the log is missing, so may that be. */
  #judgeErasures() {
    if (!this.#isComplete) return;
    const { erased, unexplained, isHere } = this.#erasures.judge();
    this.counts.erased = erased;
    if (this.#firstMissing !== null) return;
    if (unexplained) {
      throw tampered("The body of the event is gone, and no erasure of it is on record.", { ...unexplained });
    }
    if (isHere > 0) this.warnings.push(`Bodies that are on record as erased and are here all the same: ${isHere}.`);
  }

  #judgeKept() {
    const size = this.#treeSize;
    for (const [keptSize, root] of this.#kept) {
      if (keptSize > size) {
        this.#miss(`You hold a checkpoint of size ${keptSize}; this export ends at ${size}.`, {});
      } else if (!this.#isComplete && keptSize < size) {
        const reason = `A selection cannot be compared with your checkpoint of size ${keptSize}: ask for the whole log.`;
        this.#unanswered ??= new Finding(INCOMPLETE, reason);
      } else if (!this.#isComplete && !root.equals(this.#checkpoint.root)) {
        throw tampered(`You hold a checkpoint of another log of size ${keptSize}.`, {});
      }
    }
  }

  /** Compares the receipts for a batch's events with the batch, and strikes them off. */
  #compareReceipts({ stream, firstSequence, count, head }, { key }) {
    const ofStream = this.receipts.get(stream);
    if (!ofStream) return;
    for (let sequence = firstSequence; sequence < firstSequence + count; sequence += 1) {
      for (const receipt of ofStream.get(sequence) ?? []) this.#compareReceipt(receipt, sequence, key, head);
      ofStream.delete(sequence);
    }
  }

  #compareReceipt({ line, head, signature }, sequence, key, sealed) {
    const place = this.#here({ sequence });
    if (!isSignedBy(key, signature, SIGNED_BATCH, head)) {
      throw tampered(`The receipt on line ${line} is not signed by this stream: one of the two is forged.`, place);
    }
    if (!head.equals(sealed)) throw tampered(`The receipt on line ${line} is for another batch in this place.`, place);
  }

  #judgeReceipts() {
    for (const [stream, receipts] of this.receipts) {
      for (const [sequence, [{ line }]] of receipts) {
        const place = { stream, sequence };
        this.#miss(`The receipt on line ${line} proves an event that this export does not hold.`, place);
      }
    }
  }
}

// ---------------------------------------------------------------------------------------------- reading and telling

/** The lines of a file, with their newlines, however large the file is. */
async function* linesOf(chunks) {
  let rest = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      const piece = chunk.subarray(start, end + 1);
      yield rest.length > 0 ? Buffer.concat([...rest, piece]) : piece;
      [rest, length, start] = [[], 0, end + 1];
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > LONGEST_LINE) throw unreadable("A line is too long for an export.");
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

/** Verifies an export that is handed over in chunks of bytes, and gives the verdict on it. */
export async function verifyExport(chunks, expected = {}, onProgress = () => {}) {
  const verification = new Verification(expected);
  let number = 0;
  const outcome = await (async () => {
    try {
      for await (const line of linesOf(chunks)) {
        number += 1;
        verification.take(line, number);
        if (number % 100_000 === 0) onProgress(number);
      }
      return verification.finish();
    } catch (error) {
      if (error instanceof Finding) return error;
      throw error;
    }
  })();
  return verdictOf(outcome, verification);
}

function verdictOf(finding, { subject, counts, warnings }) {
  const exitCode = finding?.exitCode ?? SOUND;
  const reason = finding?.message ?? null;
  return { verdict: VERDICTS[exitCode], exitCode, reason, ...finding?.place, ...subject, ...counts, warnings };
}

function placeOf({ stream, batch, sequence, line }) {
  const named = { stream, batch, sequence, line };
  const words = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  return words.length > 0 ? ` (${words.join(", ")})` : "";
}

function told(verdict) {
  const { exitCode, reason, warnings } = verdict;
  const first = exitCode === SOUND ? soundness(verdict) : `${VERDICTS[exitCode]}: ${reason}${placeOf(verdict)}`;
  return [first, ...warnings.map((warning) => `Warning: ${warning}`)].join("\n");
}

function soundness(verdict) {
  const { scope, origin, logKey, isLogKeyGiven, batches, events, bodies, erased, treeSize, waiting, cosignedSize } =
    verdict;
  const lines = [`SOUND: what is here of the log ${origin} is as it was sealed.`];
  lines.push(`Events: ${events}, with the body: ${bodies}. Batches: ${batches}. Batches in the tree: ${treeSize}.`);
  if (erased > 0)
    lines.push(`Bodies that were erased at the end of their retention, by the log's own record: ${erased}.`);
  if (waiting > 0)
    lines.push(`Batches that are not in the tree yet, and for which their streams alone vouch: ${waiting}.`);
  if (cosignedSize !== undefined)
    lines.push(`Cosigned by ${verdict.witnesses} of the witnesses that you named: up to ${cosignedSize} batches.`);
  if (scope === "SELECTION")
    lines.push("It is a selection: it proves what it holds, and not that nothing was left out.");
  if (!isLogKeyGiven) lines.push(`Nobody vouched for the log's key: compare ${logKey} with the one you were given.`);
  return lines.join("\n");
}

const OPTIONS = {
  "log-key": { type: "string" },
  pin: { type: "string" },
  checkpoints: { type: "string" },
  receipts: { type: "string" },
  "witness-key": { type: "string", multiple: true },
  witnesses: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean" },
};

export function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw unreadable(`${path} cannot be read.`);
  }
}

export function keyIn(text, name) {
  const key = fromBase64(text.trim());
  if (key?.length !== 32) throw unreadable(`${name} must be the 32 bytes of an Ed25519 key in base64.`);
  return key;
}

function notesOf(path) {
  const notes = notesIn(read(path));
  if (notes.length === 0) throw unreadable(`${path} holds no checkpoint.`);
  return notes;
}

/** Witnesses that must have cosigned, each counted once however often its key is named. */
function witnessesOf({ "witness-key": texts = [], witnesses = "1" }) {
  const keys = [...new Set(texts)].map(witnessIn);
  if (!/^[1-9]\d?$/.test(witnesses) || Number(witnesses) > keys.length) {
    throw unreadable("--witnesses must be a number, at most that of the witnesses named with --witness-key.");
  }
  return { keys, wanted: Number(witnesses) };
}

function expectedOf(values) {
  if (values["log-key"] !== undefined && values.pin !== undefined) {
    throw unreadable("Give the log's key once: with --log-key or with --pin.");
  }
  return {
    ...(values["log-key"] === undefined ? {} : { logKey: keyIn(values["log-key"], "--log-key") }),
    ...(values.pin === undefined ? {} : { logKey: keyIn(read(values.pin), "What --pin names") }),
    ...(values.checkpoints === undefined ? {} : { notes: notesOf(values.checkpoints) }),
    ...(values.receipts === undefined ? {} : { receipts: receiptsIn(read(values.receipts)) }),
    ...((values["witness-key"] ?? values.witnesses) ? { witnesses: witnessesOf(values) } : {}),
  };
}

/** Tells a person who waits at a terminal how far it is. */
function tellProgress(lines) {
  if (process.stderr.isTTY) process.stderr.write(`  ${lines.toLocaleString("en-GB")} lines\r`);
}

async function verifyFile(path, expected) {
  try {
    return await verifyExport(createReadStream(path, { highWaterMark: 1 << 20 }), expected, tellProgress);
  } catch (error) {
    if (error.syscall === undefined) throw error;
    throw unreadable(`${path} cannot be read.`);
  }
}

async function main(args) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (values.help) return { output: USAGE, exitCode: SOUND };
  if (positionals.length !== 1) throw unreadable(`Say which export to verify.\n\n${USAGE}`);
  const verdict = await verifyFile(positionals[0], expectedOf(values));
  const output = values.json ? JSON.stringify(verdict, null, 2) : told(verdict);
  return { output, exitCode: verdict.exitCode };
}

/** A wrong call, or a file that cannot be read, is told in one sentence; anything else is a fault of this program. */
function failure(error) {
  const isWrongCall = error instanceof Finding || String(error.code).startsWith("ERR_PARSE_ARGS");
  return { output: isWrongCall ? error.message : error.stack, exitCode: UNREADABLE, isFailure: true };
}

function isCalled([, script = ""]) {
  return existsSync(script) && realpathSync(script) === fileURLToPath(import.meta.url);
}

if (isCalled(process.argv)) {
  const { output, exitCode, isFailure } = await main(process.argv.slice(2)).catch(failure);
  (isFailure ? process.stderr : process.stdout).write(`${output}\n`);
  process.exitCode = exitCode;
}
