#!/usr/bin/env node
// Checks a person's receipt for who has seen their record (docs/audit-log-format.md), alone or against an export of the
// whole log. It needs Node 20, this file and audit-verify.mjs beside it, no database and no network.
import { createReadStream, existsSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  canonical,
  Finding,
  fromBase64,
  idBytes,
  isSignedBy,
  keyIn,
  publicKeyOf,
  read,
  readNote,
  rootByPath,
  sha256,
  tampered,
  u64,
  unreadable,
  verifyExport,
} from "./audit-verify.mjs";

const USAGE = `Checks a receipt for who has seen a person's record.

  node receipt-verify.mjs RECEIPT [options]

  --log-key BASE64   the log's public key, as you were given it; or --pin FILE. Without it the key in the file is believed
  --export FILE      the whole log, as npm run audit:export writes it: proves whether an event was left out
  --opening BASE64   what npm run audit:open-receipt gives to an auditor; needed with --export, never for the person

Exit code 0: sound. 1: forged, or an event was left out. 2: the export does not say enough. 3: wrong call, or no receipt.`;

const FORMAT = "concordat-receipt/1";
const [SOUND, INCOMPLETE, UNREADABLE] = [0, 2, 3];
const HEAD = Buffer.of(0x02);
const LEAF = Buffer.of(0x00);
const signedAs = (what) => Buffer.from(`concordat receipt${what} v1\n`);

/** The receipt, in its one form, and the statement that it signs. */
function readReceipt(text) {
  const receipt = parsed(text.trim());
  if (receipt?.format !== FORMAT) throw unreadable(`This is no receipt of the format ${FORMAT}.`);
  const said = parsed(receipt.statement);
  if (said?.v !== 1 || canonical(receipt) !== text.trim() || canonical(said) !== receipt.statement) {
    throw tampered("The receipt is not written in its one form: it was changed.");
  }
  return { receipt, said };
}

/** Proves what a receipt alone can: that the log signed these words, and that each event is in the log it signed. */
export function checkReceipt(text, logKey) {
  const { receipt, said } = readReceipt(text);
  const raw = fromBase64(said.logKey);
  if (logKey !== undefined && !logKey.equals(raw)) throw tampered("The receipt is signed with another key than yours.");
  const key = publicKeyOf(raw);
  if (!isSignedBy(key, fromBase64(receipt.signature), signedAs(""), Buffer.from(receipt.statement))) {
    throw tampered("The receipt is not signed by the log's key.");
  }
  const { entries, events, person } = receipt;
  requireSame(said.told.words, sha256(signedAs(" words"), Buffer.from(canonical({ entries, events }))), "words");
  const leaves = events.map(({ leaf }) => fromBase64(leaf));
  requireSame(said.told.leaves, sha256(signedAs(" leaves"), ...leaves), "events");
  requireSame(said.subject, sha256(signedAs(" subject"), fromBase64(person.salt), idBytes(person.id)), "person");
  if (said.told.count !== events.length) throw tampered("The receipt counts other events than it holds.");
  requireCheckpoint(receipt, said, { raw, key });
  requireProofs(receipt, said);
  requireCounts(receipt);
  return { receipt, said };
}

function requireSame(said, found, what) {
  if (said !== found.toString("base64")) throw tampered(`The ${what} of the receipt are not those that were signed.`);
}

function requireCheckpoint({ checkpoint }, { origin, size, root }, key) {
  const head = readNote(checkpoint, origin, key);
  if (head?.size === size && head.root.toString("base64") === root) return;
  throw tampered("The receipt's checkpoint is not the one that it is signed for.");
}

function requireProofs({ events, batches }, { size, root }) {
  for (const [place, event] of events.entries()) {
    const batch = batches.find(({ stream, firstSequence, count }) => {
      return stream === event.stream && event.sequence >= firstSequence && event.sequence < firstSequence + count;
    });
    const led = batch === undefined ? null : rootOver(event, batch, size);
    if (led?.toString("base64") !== root) throw tampered(`Event ${place + 1} is not in the log that was signed.`);
  }
}

/** The root that an event leads to: over its batch, into the head, and up the tree. */
function rootOver({ sequence, leaf, path }, batch, size) {
  const { stream, number, firstSequence, count, sealedAt, previous, index } = batch;
  const siblings = (hashes) => hashes.map((hash) => fromBase64(hash));
  const root = rootByPath(fromBase64(leaf), sequence - firstSequence, count, siblings(path));
  if (root === null) return null;
  const place = [idBytes(stream), u64(number), u64(firstSequence), u64(count), u64(Date.parse(sealedAt))];
  const head = sha256(HEAD, fromBase64(previous), ...place, root);
  return rootByPath(sha256(LEAF, idBytes(stream), u64(number), head), index, size, siblings(batch.path));
}

function requireCounts({ entries, events }) {
  for (const [place, { times, firstOn, lastOn }] of entries.entries()) {
    const days = events.filter(({ entry }) => entry === place).map(({ on }) => on);
    const isTrue = days.length === times && days.every((day) => day >= firstOn && day <= lastOn);
    if (!isTrue) throw tampered(`Entry ${place + 1} does not say what its events come to.`);
  }
}

/** Collects, from an export, what names the person in the tree of the receipt's size, in its order. */
function collector({ receipt, said }) {
  const { id } = receipt.person;
  const found = { leaves: [], bodies: new Map(), isErased: false };
  const isInTree = (index) => index !== null && index < said.size;
  return {
    found,
    onEvent: (event, leaf, index) => {
      if (!isInTree(index) || !event.subjectIds?.includes(id)) return;
      found.leaves.push(leaf);
      found.bodies.set(leaf.toString("base64"), event);
    },
    onBodyGone: (index) => {
      found.isErased ||= isInTree(index);
    },
  };
}

/** Proves against the whole log that the hub was bound to every event that names the person, and told the truth of some. */
async function checkAgainst(file, checked, opening, logKey) {
  const { found, ...hooks } = collector(checked);
  const expected = { logKey: logKey ?? fromBase64(checked.said.logKey), notes: [checked.receipt.checkpoint], ...hooks };
  const verdict = await verifyExport(createReadStream(file), expected);
  if (verdict.scope !== "COMPLETE") throw new Finding(INCOMPLETE, "The receipt needs an export of the whole log.");
  if (verdict.exitCode !== SOUND && !found.isErased) {
    throw new Finding(verdict.exitCode, `The export is not sound: ${verdict.reason}`);
  }
  for (const event of checked.receipt.events) requireTruth(event, checked.receipt, found);
  const leaves = sha256(signedAs(" leaves"), ...found.leaves);
  const total = sha256(signedAs(" total"), opening, u64(found.leaves.length), leaves);
  if (total.toString("base64") === checked.said.all) return found.leaves.length;
  if (found.isErased)
    throw new Finding(INCOMPLETE, "Bodies are gone from the export: it cannot be said whom they named.");
  throw tampered(
    "The receipt was not made over every event of the log that names the person, or the opening is another's.",
  );
}

function requireTruth({ leaf, entry }, { entries }, { bodies, isErased }) {
  const body = bodies.get(leaf);
  if (body === undefined && isErased) return;
  const { partnerId, purpose } = entries[entry] ?? {};
  if (body === undefined) throw tampered("The receipt tells of an event that does not name the person.");
  if (body.partnerId === partnerId && body.purpose === purpose) return;
  throw tampered("The receipt names another partner or purpose than its event.");
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const OPTIONS = {
  "log-key": { type: "string" },
  pin: { type: "string" },
  export: { type: "string" },
  opening: { type: "string" },
  help: { type: "boolean" },
};

function logKeyOf({ "log-key": key, pin }) {
  if (key !== undefined) return keyIn(key, "--log-key");
  return pin === undefined ? undefined : keyIn(read(pin), "What --pin names");
}

function openingOf({ opening = "" }) {
  const bytes = fromBase64(opening.trim());
  if (bytes?.length !== 64)
    throw unreadable("--export needs --opening: 64 bytes in base64, from the holder of the log's key.");
  return bytes;
}

async function main(args) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (values.help) return USAGE;
  if (positionals.length !== 1) throw unreadable(`Say which receipt to check.\n\n${USAGE}`);
  const logKey = logKeyOf(values);
  const checked = checkReceipt(read(positionals[0]), logKey);
  const { said } = checked;
  const told = [`SOUND: the log ${said.origin} signed this receipt, and its ${said.told.count} events are in the log.`];
  if (values.export !== undefined) {
    const count = await checkAgainst(values.export, checked, openingOf(values), logKey);
    told.push(`The hub was bound to all ${count} events that name the person, up to ${said.size} batches.`);
  } else told.push("Whether an event was left out is for an auditor to prove, who has the whole log.");
  if (logKey === undefined)
    told.push(`Nobody vouched for the log's key: compare ${said.logKey} with the one you were given.`);
  return told.join("\n");
}

/** A forged receipt may have any shape: what cannot even be read as one was not signed. */
function failure(error) {
  if (error instanceof Finding) return { text: error.message, code: error.exitCode };
  const isWrongCall = String(error.code).startsWith("ERR_PARSE_ARGS");
  if (isWrongCall || error.syscall !== undefined) return { text: error.message, code: UNREADABLE };
  return { text: "The receipt does not have the shape of one: it was changed.", code: 1 };
}

function isCalled([, script = ""]) {
  return existsSync(script) && realpathSync(script) === fileURLToPath(import.meta.url);
}

if (isCalled(process.argv)) {
  await main(process.argv.slice(2)).then(
    (text) => process.stdout.write(`${text}\n`),
    (error) => {
      const { text, code } = failure(error);
      process.stderr.write(`${text}\n`);
      process.exitCode = code;
    },
  );
}
