import { sha256 } from "./merkle.js";
import type { TreeHead } from "./proofs.js";
import { isSignedBy, type SigningKey, signed } from "./signing-key.js";

const ED25519 = 0x01;

/** A signature line of a note: who says they signed, and the signature. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

/** What a checkpoint says, before anybody signs it: the log's name, how many batches it holds, and their root. */
export function checkpointText(origin: string, { size, root }: TreeHead): string {
  return `${origin}\n${size}\n${root.toString("base64")}\n`;
}

/** Signs a note's text in the C2SP signed-note form: four bytes that tell keys apart, then the signature. */
export function signatureLine(text: string, name: string, key: SigningKey): string {
  const bytes = Buffer.concat([keyIdOf(name, key.publicKey), signed(Buffer.from(text), key)]);
  return `— ${name} ${bytes.toString("base64")}\n`;
}

/** A whole signed note: its text, an empty line, and the signature lines. */
export function signedNote(text: string, lines: readonly string[]): string {
  return `${text}\n${lines.join("")}`;
}

/** Reads a note into its text and signatures; null where it is none. */
export function readNote(
  note: string,
): { readonly text: string; readonly signatures: readonly NoteSignature[] } | null {
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) return null;
  const lines = note
    .slice(end + 2, -1)
    .split("\n")
    .map(readSignature);
  const signatures = lines.filter((line) => line !== null);
  return signatures.length === lines.length ? { text: note.slice(0, end + 1), signatures } : null;
}

/** Whether one of a note's signatures is by the key that bears the name. */
export function isNoteSignedBy(note: string, name: string, publicKey: Uint8Array): boolean {
  const read = readNote(note);
  if (!read) return false;
  const keyId = keyIdOf(name, publicKey);
  return read.signatures.some(
    (line) =>
      line.name === name && line.keyId.equals(keyId) && isSignedBy(publicKey, Buffer.from(read.text), line.signature),
  );
}

/** Reads the tree that a checkpoint's text names; null where it does not name one of this log. */
export function readTreeHead(text: string, origin: string): TreeHead | null {
  const [name, size = "", root = ""] = text.split("\n");
  if (name !== origin || !/^(0|[1-9]\d{0,15})$/.test(size)) return null;
  const bytes = Buffer.from(root, "base64");
  return bytes.length === 32 && bytes.toString("base64") === root ? { size: Number(size), root: bytes } : null;
}

function readSignature(line: string): NoteSignature | null {
  const [, name, encoded] = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  if (name === undefined || encoded === undefined) return null;
  const bytes = Buffer.from(encoded, "base64");
  return bytes.length < 5 ? null : { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

function keyIdOf(name: string, publicKey: Uint8Array): Buffer {
  return sha256(Buffer.from(`${name}\n`), Buffer.of(ED25519), publicKey).subarray(0, 4);
}
