import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";

/** An Ed25519 key pair that signs for a log or one of its streams. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** The 32 bytes that others verify with. */
  readonly publicKey: Buffer;
}

/** What precedes the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const DER_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

/** Makes a new key, which exists in this process alone until somebody writes it down. */
export function newSigningKey(): SigningKey {
  return signingKeyOf(generateKeyPairSync("ed25519").privateKey);
}

/** Reads a key from PEM; throws where it is of another kind than Ed25519. */
export function readSigningKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== "ed25519") throw new TypeError("the key is not an Ed25519 key");
  return signingKeyOf(privateKey);
}

/** Signs bytes with Ed25519 (RFC 8032). */
export function signed(bytes: Uint8Array, { privateKey }: SigningKey): Buffer {
  return sign(null, bytes, privateKey);
}

/** Whether a signature over bytes is by the holder of a public key. */
export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([DER_PREFIX, publicKey]), format: "der", type: "spki" });
  return verify(null, bytes, key, signature);
}

function signingKeyOf(privateKey: KeyObject): SigningKey {
  const der = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  return { privateKey, publicKey: der.subarray(DER_PREFIX.length) };
}
