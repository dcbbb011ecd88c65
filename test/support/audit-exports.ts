import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { endLine } from "../../src/audit/export/index.js";
import type { SigningKey } from "../../src/audit/seal/index.js";
import { type AuditExportArguments, runAuditExport } from "../../src/commands/run-audit-export.js";
import type { TestHub } from "./hub.js";

export const VERIFIER = resolve("src/audit/verify/audit-verify.mjs");

/** A line of an export, as a test reads and forges it. */
// biome-ignore lint/suspicious/noExplicitAny: a forged line has whatever shape the forger gives it
export type Line = Record<string, any>;

/** Exports from a test's hub, as an operator would who has the owner's way to its database. */
export async function exportOf(
  hub: TestHub,
  args: Partial<AuditExportArguments> = {},
  url: string = hub.databaseUrl,
): Promise<string> {
  let text = "";
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  const occasion = { origin: "concordat", logKey: hub.logKey, policyFingerprint: "matrix", now: () => hub.now };
  const asked = { selection: {}, format: "ndjson", out: null, by: "operator", ...args } as const;
  await runAuditExport(url, asked, occasion, output);
  return text;
}

export const linesIn = (text: string): Line[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** Lines as a file; a test that forges them keeps their members in order. */
export const textOf = (lines: readonly Line[]): string =>
  lines.map((line) => `${JSON.stringify(Object.fromEntries(Object.entries(line).sort(byName)))}\n`).join("");

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1);

/** The same lines with an end that fits them, as somebody would write it who has the log's key. */
export function resigned(lines: readonly Line[], logKey: SigningKey): Line[] {
  const body = lines.filter(({ type }) => type !== "end");
  const batches = body.filter(({ type }) => type === "batch");
  const events = body.filter(({ type }) => type === "event" || type === "leaf").length;
  const indexes = batches.flatMap(({ index }) => (index === null ? [] : [index + 1]));
  const digest = createHash("sha256").update(textOf(body)).digest();
  const treeSize = Math.max(0, ...indexes);
  return [...body, JSON.parse(endLine({ batches: batches.length, events, treeSize }, digest, logKey))];
}

/** What the verifier says. */
export interface Verdict {
  readonly exitCode: number;
  readonly reason: string | null;
  readonly stream?: string;
  readonly batch?: number;
  readonly sequence?: number;
  readonly events: number;
  readonly bodies: number;
  readonly erased: number;
  readonly treeSize: number;
  readonly waiting: number;
  readonly scope: string;
  readonly warnings: readonly string[];
}

/** What the reader of an export holds besides. */
export interface Held {
  readonly logKey?: string;
  readonly notes?: readonly string[];
  readonly receipts?: string;
}

/** Runs the verifier as its users do, in a process of its own. */
export async function verified(text: string | Buffer, held: Held = {}): Promise<Verdict> {
  const { code, out } = await called(text, held, ["--json"]);
  const verdict = JSON.parse(out);
  expect(code).toBe(verdict.exitCode);
  return verdict;
}

/** Calls the verifier on a file of that text, and gives its exit code and what it says. */
export async function called(text: string | Buffer, held: Held = {}, more: readonly string[] = []) {
  const directory = await mkdtemp(join(tmpdir(), "audit-verify-"));
  const file = async (name: string, content: string | Buffer) => {
    await writeFile(join(directory, name), content);
    return join(directory, name);
  };
  try {
    const args = [await file("export.ndjson", text), ...more];
    if (held.logKey) args.push("--log-key", held.logKey);
    if (held.notes)
      args.push("--checkpoints", await file("checkpoints", held.notes.map((note) => `${note}\n`).join("")));
    if (held.receipts) args.push("--receipts", await file("receipts", held.receipts));
    return await run([VERIFIER, ...args]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export function run(
  args: readonly string[],
): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  return new Promise((done) => {
    execFile(process.execPath, args, { maxBuffer: 64 << 20 }, (failure, out, error) =>
      done({ code: failure === null ? 0 : Number(failure.code), out, error }),
    );
  });
}

const MANY = `import { createInterface } from "node:readline";
const { verifyExport } = await import(process.argv[1]);
for await (const line of createInterface({ input: process.stdin })) {
  const verdict = await verifyExport([Buffer.from(line, "base64")]);
  process.stdout.write(JSON.stringify({ exitCode: verdict.exitCode, reason: verdict.reason }) + "\\n");
}`;

/** The verdicts on many exports, from one process. */
export async function verifiedAll(texts: readonly Buffer[]): Promise<readonly Verdict[]> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", MANY, pathToFileURL(VERIFIER).href], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stdin.end(texts.map((text) => `${text.toString("base64")}\n`).join(""));
  await new Promise((done) => child.once("close", done));
  return out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
