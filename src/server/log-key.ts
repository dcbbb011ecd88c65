import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newSigningKey, readSigningKey, type SigningKey } from "../audit/seal/index.js";
import type { Settings } from "./settings.js";

/** The key that signs the access log cannot be had; the message is one sentence for the operator. */
export class NoLogKey extends Error {}

/**
 * The key that signs the access log: the one of the settings, or one that is made in the data directory, which only
 * its owner can read.
 *
 * All hubs on one database sign with the same key, and partners hold its public half: beside real people's records the
 * settings must name it.
 */
export async function openLogKey(settings: Pick<Settings, "auditSigningKeyPath" | "dataDir">): Promise<SigningKey> {
  const { auditSigningKeyPath, dataDir } = settings;
  if (auditSigningKeyPath !== null) return readKey(auditSigningKeyPath);
  const path = join(dataDir, "audit-log-key.pem");
  const known = await readFile(path, "utf8").catch(() => null);
  return known === null ? makeKey(dataDir, path) : readSigningKey(known);
}

async function readKey(path: string): Promise<SigningKey> {
  const pem = await readFile(path, "utf8").catch(() => {
    throw new NoLogKey("HUB_AUDIT_SIGNING_KEY names a file that cannot be read.");
  });
  try {
    return readSigningKey(pem);
  } catch {
    throw new NoLogKey("HUB_AUDIT_SIGNING_KEY must name a PEM file with an Ed25519 private key.");
  }
}

async function makeKey(dataDir: string, path: string): Promise<SigningKey> {
  const key = newSigningKey();
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, key.privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  return key;
}
