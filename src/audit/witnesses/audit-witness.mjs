#!/usr/bin/env node
// A witness of the access log (docs/audit-log-format.md), run by a partner on a machine of its own. It needs Node 20 and
// this one file, and shares no code with the hub that it watches.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { existsSync, readFileSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const USAGE = `Watches the access log of a hub for a partner: sees that it only grows, and cosigns what it has seen.

  node audit-witness.mjs --hub URL --token-file FILE --key FILE --name NAME --log-key BASE64 --state FILE [options]
  node audit-witness.mjs --make-key FILE --name NAME

  --hub URL          where the hub answers, such as https://hub.example/graphql
  --token-file FILE  the bearer token of your information-governance lead, read anew for every round
  --key FILE         your witness's own Ed25519 key, as --make-key wrote it
  --name NAME        what your witness is called, as it is registered
  --log-key BASE64   the log's public key, as you were given it; or --pin FILE, a file that holds nothing else
  --origin NAME      what the log is called (concordat)
  --state FILE       where the last checkpoint seen is kept: it is what you hold against the hub, so keep it safe
  --every SECONDS    how long to wait between rounds (60)
  --once             one round, and no more

Exit code 0: seen and cosigned. 1: the log was rewritten, rolled back, or is another. 2: the hub cannot be reached, or
refuses. 3: wrong call.`;

const [SEEN, REWRITTEN, UNREACHED, WRONG_CALL] = [0, 1, 2, 3];
const LONGEST_WAIT_MILLISECONDS = 30_000;
const ED25519_DER = Buffer.from("302a300506032b6570032100", "hex");
const NODE = Buffer.of(0x01);
const SIGNS = 0x01;
const COSIGNS = 0x04;

/** What ends a round, and with which exit code. */
class Finding extends Error {
  constructor(exitCode, message) {
    super(message);
    this.exitCode = exitCode;
  }
}

const rewritten = (message) => new Finding(REWRITTEN, message);
const unreached = (message) => new Finding(UNREACHED, message);
const wrongCall = (message) => new Finding(WRONG_CALL, message);

// ---------------------------------------------------------------------------------------------- hashes and notes

function sha256(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function fromBase64(text) {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}

/** The four bytes that name a key (C2SP signed-note). */
const keyId = (name, kind, raw) => sha256(Buffer.from(`${name}\n`), Buffer.of(kind), raw).subarray(0, 4);

function publicKeyOf(raw) {
  return createPublicKey({ key: Buffer.concat([ED25519_DER, raw]), format: "der", type: "spki" });
}

function rawOf(privateKey) {
  return createPublicKey(privateKey).export({ type: "spki", format: "der" }).subarray(ED25519_DER.length);
}

/** Reads a checkpoint that the log's key signed; refuses any other. */
function readCheckpoint(note, { origin, logKey }) {
  const end = note.lastIndexOf("\n\n");
  const text = note.slice(0, end + 1);
  const [name, size = "", encoded = ""] = text.split("\n");
  const root = fromBase64(encoded);
  if (end < 0 || name !== origin || !/^(0|[1-9]\d{0,15})$/.test(size) || root?.length !== 32) {
    throw rewritten(`The hub showed no checkpoint of the log ${origin}.`);
  }
  const lines = note.slice(end + 2).split("\n");
  if (lines.some((line) => isSignedByLog(line, text, origin, logKey))) return { note, text, size: Number(size), root };
  throw rewritten("The checkpoint is not signed by the key of the log that you were given.");
}

function isSignedByLog(line, text, origin, logKey) {
  const start = `— ${origin} `;
  const bytes = line.startsWith(start) ? fromBase64(line.slice(start.length)) : null;
  if (bytes?.length !== 68 || !bytes.subarray(0, 4).equals(keyId(origin, SIGNS, logKey))) return false;
  return verify(null, Buffer.from(text), publicKeyOf(logKey), bytes.subarray(4));
}

/** Whether a path proves one tree to be the beginning of another (RFC 9162, 2.1.4.2). */
function isContinued(earlier, later, path) {
  if (earlier.size === 0) return path.length === 0;
  const isWhole = Number.isInteger(Math.log2(earlier.size));
  const [start, ...rest] = isWhole ? [earlier.root, ...path] : path;
  if (start === undefined) return false;
  let [here, last] = [earlier.size - 1, later.size - 1];
  while (here % 2 === 1) [here, last] = [Math.floor(here / 2), Math.floor(last / 2)];
  let [old, young] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (here % 2 === 1 || here === last) {
      [old, young] = [sha256(NODE, sibling, old), sha256(NODE, sibling, young)];
      while (here % 2 === 0 && here !== 0) [here, last] = [here / 2, Math.floor(last / 2)];
    } else {
      young = sha256(NODE, young, sibling);
    }
    [here, last] = [Math.floor(here / 2), Math.floor(last / 2)];
  }
  return last === 0 && old.equals(earlier.root) && young.equals(later.root);
}

/** The witness's line under a checkpoint (C2SP tlog-cosignature, version 1). */
function cosignature(text, { name, key }, now) {
  const seconds = Math.floor(now / 1_000);
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), key);
  return `— ${name} ${Buffer.concat([keyId(name, COSIGNS, rawOf(key)), time, signature]).toString("base64")}\n`;
}

// ---------------------------------------------------------------------------------------------- the hub

const CHECKPOINT = "{ auditCheckpoint { note } }";
const CONSISTENCY = "query ($from: Int!, $to: Int!) { auditConsistencyProof(from: $from, to: $to) { path } }";
const COSIGN = `mutation ($size: Int!, $line: String!) { cosignCheckpoint(treeSize: $size, cosignature: $line) {
  checkpoint { note } } }`;

/** Asks the hub, and gives the one field asked for. */
async function ask({ hub, tokenFile }, query, variables = {}) {
  const body = await post(hub, readText(tokenFile).trim(), { query, variables });
  const [error] = body.errors ?? [];
  if (error) throw unreached(`The hub refuses: ${error.message}`);
  const [answer] = Object.values(body.data ?? {});
  if (answer) return answer;
  throw unreached("The hub gives nothing: is the token that of an information-governance lead, and is there a log?");
}

async function post(hub, token, asked) {
  try {
    const response = await fetch(hub, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(LONGEST_WAIT_MILLISECONDS),
    });
    return await response.json();
  } catch {
    throw unreached("The hub cannot be reached, or does not answer as one.");
  }
}

// ---------------------------------------------------------------------------------------------- a round

/** Looks at the log once, and cosigns it where it continues what was seen before. */
async function look(witness) {
  const { note } = await ask(witness, CHECKPOINT);
  const shown = readCheckpoint(note, witness);
  const kept = existsSync(witness.state) ? readCheckpoint(readText(witness.state), witness) : null;
  if (kept !== null) await requireContinuation(witness, kept, shown);
  const line = cosignature(shown.text, witness, Date.now());
  // What was seen is kept before anybody is told that it was: a witness that forgets could vouch for two logs.
  keep(witness.state, `${withoutCosignatures(shown)}${line}`);
  await ask(witness, COSIGN, { size: shown.size, line });
  return `Seen and cosigned: ${shown.size} batches.`;
}

async function requireContinuation(witness, kept, shown) {
  if (shown.size < kept.size) {
    throw rewritten(
      `The log was rolled back: it held ${kept.size} batches, and shows ${shown.size}.${evidence(shown)}`,
    );
  }
  if (shown.size === kept.size) {
    if (shown.root.equals(kept.root)) return;
    throw rewritten(`Two logs of ${kept.size} batches were shown: a split view.${evidence(shown)}`);
  }
  if (kept.size === 0) return;
  const { path } = await ask(witness, CONSISTENCY, { from: kept.size, to: shown.size });
  const hashes = path.map((hash) => fromBase64(hash));
  if (hashes.every((hash) => hash?.length === 32) && isContinued(kept, shown, hashes)) return;
  throw rewritten(
    `The log was rewritten: it does not continue the ${kept.size} batches that you saw.${evidence(shown)}`,
  );
}

const evidence = ({ note }) => ` Keep your state file, and this that the hub signed:\n\n${note}`;

/** The note with the log's own signature alone, which stands first. */
function withoutCosignatures({ note, text }) {
  const [first] = note.slice(text.length + 1).split("\n");
  return `${text}\n${first}\n`;
}

function keep(path, note) {
  writeFileSync(`${path}.new`, note, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

// ---------------------------------------------------------------------------------------------- the call

const OPTIONS = {
  hub: { type: "string" },
  "token-file": { type: "string" },
  key: { type: "string" },
  name: { type: "string" },
  "log-key": { type: "string" },
  pin: { type: "string" },
  origin: { type: "string", default: "concordat" },
  state: { type: "string" },
  every: { type: "string", default: "60" },
  once: { type: "boolean" },
  "make-key": { type: "string" },
  help: { type: "boolean" },
};

function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw wrongCall(`${path} cannot be read.`);
  }
}

function required(values, name) {
  if (values[name] === undefined) throw wrongCall(`Say --${name}.\n\n${USAGE}`);
  return values[name];
}

function witnessOf(values) {
  const logKey = fromBase64((values["log-key"] ?? readText(values.pin ?? required(values, "log-key"))).trim());
  if (logKey?.length !== 32) throw wrongCall("The log's key must be the 32 bytes of an Ed25519 key in base64.");
  const every = Number(values.every);
  if (!(every >= 1 && every <= 86_400)) throw wrongCall("--every must be from 1 to 86400 seconds.");
  return {
    ...{ hub: required(values, "hub"), tokenFile: required(values, "token-file"), state: required(values, "state") },
    ...{ name: required(values, "name"), key: keyIn(required(values, "key")), origin: values.origin, logKey, every },
  };
}

function keyIn(path) {
  try {
    const key = createPrivateKey(readText(path));
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch (error) {
    if (error instanceof Finding) throw error;
  }
  throw wrongCall("--key must name a PEM file with an Ed25519 private key.");
}

/** Makes the witness's key, which never leaves this machine, and says what to register of it. */
function makeKey(path, name) {
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  const raw = rawOf(privateKey);
  const verifier = Buffer.concat([Buffer.of(COSIGNS), raw]).toString("base64");
  const id = keyId(name, COSIGNS, raw).toString("hex");
  return `Register the public key ${raw.toString("base64")}\nVerifiers take --witness-key ${name}+${id}+${verifier}`;
}

/** Looks again and again. A hub that cannot be reached is told of and tried again; a log that was rewritten ends it. */
async function watch(witness, isOnce) {
  for (;;) {
    try {
      say(process.stdout, await look(witness));
    } catch (error) {
      if (isOnce || error.exitCode !== UNREACHED) throw error;
      say(process.stderr, error.message);
    }
    if (isOnce) return SEEN;
    await pause(witness.every * 1_000);
  }
}

const say = (stream, text) => stream.write(`${text}\n`);

async function main(args) {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) say(process.stdout, USAGE);
  else if (values["make-key"]) say(process.stdout, makeKey(values["make-key"], required(values, "name")));
  else return watch(witnessOf(values), values.once === true);
  return SEEN;
}

function failure(error) {
  const isTold = error instanceof Finding;
  const isWrongCall = String(error.code).startsWith("ERR_PARSE_ARGS") || error.code === "EEXIST";
  say(process.stderr, isTold || isWrongCall ? error.message : error.stack);
  return isTold ? error.exitCode : WRONG_CALL;
}

function isCalled([, script = ""]) {
  return existsSync(script) && realpathSync(script) === fileURLToPath(import.meta.url);
}

if (isCalled(process.argv)) process.exitCode = await main(process.argv.slice(2)).catch(failure);
