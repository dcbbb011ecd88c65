import { sha256 } from "./merkle.js";
import { isSignedBy, type SigningKey, signed } from "./signing-key.js";

/** The kind of key that cosigns, by which its id differs from that of a key that signs (C2SP tlog-cosignature). */
const COSIGNATURE_V1 = 0x04;
const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** A witness's line under a checkpoint: whose it says it is, when it was made, and the signature. */
export interface Cosignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly at: Date;
  readonly signature: Buffer;
}

/** Four bytes that tell a witness's key from others of its name, and from the same key used to sign (C2SP). */
export function witnessKeyId(name: string, publicKey: Uint8Array): Buffer {
  return sha256(Buffer.from(`${name}\n`), Buffer.of(COSIGNATURE_V1), publicKey).subarray(0, 4);
}

/** The key as verifiers take it: name, id and bytes in one word (C2SP signed-note). */
export function witnessKeyText(name: string, publicKey: Uint8Array): string {
  const typed = Buffer.concat([Buffer.of(COSIGNATURE_V1), publicKey]).toString("base64");
  return `${name}+${witnessKeyId(name, publicKey).toString("hex")}+${typed}`;
}

/** Cosigns a checkpoint's text at a moment: the line is put under the log's own signature. */
export function cosignatureLine(text: string, name: string, key: SigningKey, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(seconds));
  const bytes = [witnessKeyId(name, key.publicKey), time, signed(cosignedBytes(text, seconds), key)];
  return `— ${name} ${Buffer.concat(bytes).toString("base64")}\n`;
}

/** Reads a witness's line; null where it is none. */
export function readCosignature(line: string): Cosignature | null {
  const [, name, encoded = ""] = /^— (\S+) ([A-Za-z0-9+/]+={0,2})\n?$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded, "base64");
  if (name === undefined || bytes.length !== 4 + TIME_BYTES + SIGNATURE_BYTES) return null;
  const at = new Date(Number(bytes.readBigUInt64BE(4)) * 1_000);
  if (bytes.toString("base64") !== encoded || Number.isNaN(at.getTime())) return null;
  return { name, keyId: bytes.subarray(0, 4), at, signature: bytes.subarray(4 + TIME_BYTES) };
}

/** Whether a witness's key made a cosignature over a checkpoint's text. */
export function isCosignedBy(text: string, { at, signature }: Cosignature, publicKey: Uint8Array): boolean {
  return isSignedBy(publicKey, cosignedBytes(text, at.getTime() / 1_000), signature);
}

function cosignedBytes(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}
