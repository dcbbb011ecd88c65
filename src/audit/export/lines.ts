import { canonicalJson, type Digest, type Json, type SigningKey, signed } from "../seal/index.js";
import { type ExportSelection, sealedText } from "../trail/index.js";
import type { LoggedBatch, LoggedEvent } from "./logged-batches.js";
import { isWhole } from "./selection.js";

/** The name of the format, which changes with anything that a verifier would have to know. */
export const FORMAT = "concordat-audit/1";

/** What an export says of itself, and the key that it is signed with. */
export interface ExportParticulars {
  readonly selection: ExportSelection;
  /** The log's name, as its checkpoints bear it. */
  readonly origin: string;
  readonly logKey: SigningKey;
  readonly exportedAt: Date;
}

/** The proof that a batch is in the tree of a checkpoint, lowest sibling first. */
export interface Inclusion {
  readonly size: number;
  readonly path: readonly Digest[];
}

/** What an export holds, as its end says. */
export interface Contents {
  readonly batches: number;
  readonly events: number;
  readonly treeSize: number;
}

const SIGNED = Buffer.from("concordat export v1\n");

/** One line of an export: canonical JSON and a newline (docs/audit-log-format.md). */
function lineOf(line: Json): string {
  return `${canonicalJson(line)}\n`;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** The first line: which log it is, under which key, and what of it was selected. */
export function headerLine({ selection, origin, logKey, exportedAt }: ExportParticulars): string {
  return lineOf({
    ...{ type: "header", format: FORMAT, origin, logKey: base64(logKey.publicKey) },
    scope: isWhole(selection) ? "COMPLETE" : "SELECTION",
    selection: { ...selection },
    exportedAt: exportedAt.toISOString(),
  });
}

/** The opening of a stream, which stands before its first batch. */
export function streamLine({ opening, signature }: { readonly opening: string; readonly signature: Buffer }): string {
  return lineOf({ type: "stream", opening, signature: base64(signature) });
}

/** A signed note over the tree so far. */
export function checkpointLine(note: string): string {
  return lineOf({ type: "checkpoint", note });
}

/** The last line, which bears the log's signature over the hash of all that precedes it. */
export function endLine(contents: Contents, digest: Digest, logKey: SigningKey): string {
  const signature = signed(Buffer.concat([SIGNED, digest]), logKey);
  return lineOf({ type: "end", ...contents, digest: base64(digest), signature: base64(signature) });
}

/** A batch and its events, one a line. */
export function batchLines(batch: LoggedBatch, inclusion: Inclusion | undefined): readonly string[] {
  const { streamId, number, firstSequence, count, sealedAt, previous, head, signature, index, events } = batch;
  const line = lineOf({
    ...{ type: "batch", stream: streamId, number, firstSequence, count, sealedAt: sealedAt.toISOString(), index },
    ...{ previous: base64(previous), head: base64(head), signature: base64(signature) },
    inclusion: inclusion && { size: inclusion.size, path: inclusion.path.map(base64) },
  });
  return [line, ...events.map(eventLine)];
}

function eventLine({ sequence, leaf, event }: LoggedEvent): string {
  const place = { sequence, leaf: base64(leaf) };
  if (event === null) return lineOf({ type: "leaf", ...place });
  return lineOf({ type: "event", ...place, salt: base64(event.salt), body: sealedText(event) });
}
