import { createPublicKey } from "node:crypto";
import { parseArgs } from "node:util";
import type pg from "pg";
import { ALGORITHMS, isKeyId, misfitOf } from "../auth/index.js";
import { momentOf, publicKeyIn } from "./register.js";
import { UsageError } from "./run-command.js";

export const ISSUER_KEY_USAGE = `Adds a public key to a registered issuer, or ends one. Two keys may be valid at once, so a partner changes
keys without a gap: add the new one, let the partner sign with it, then end the old one.

  npm run issuer:key -- --issuer ISSUER --kid KID --key FILE [--from MOMENT]
  npm run issuer:key -- --issuer ISSUER --kid KID --end [--at MOMENT]

MOMENT is like 2026-11-01T09:00:00Z; without it, now. FILE holds the public key as PEM.`;

/** A key to add, or one to end. */
export interface KeyChange {
  readonly issuer: string;
  readonly kid: string;
  /** Null where the key is to end. */
  readonly publicKeyPem: string | null;
  readonly at: Date;
}

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean" } as const;
const OPTIONS = { issuer: TEXT, kid: TEXT, key: TEXT, from: TEXT, at: TEXT, end: FLAG, help: FLAG };

/** Reads the arguments; null where help is wanted. A wrong one ends with the usage. */
export async function readIssuerKeyArguments(args: string[], now: Date): Promise<KeyChange | null> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const { issuer, kid, key, end = false } = values;
  if (!issuer || !kid || !isKeyId(kid)) throw wrong("Say --issuer and a --kid that tokens may name.");
  if (end === (key !== undefined)) throw wrong("Say either --key FILE or --end.");
  const [option, given] = end ? (["at", values.at] as const) : (["from", values.from] as const);
  const publicKeyPem = key === undefined ? null : await publicKeyIn(key, ISSUER_KEY_USAGE);
  return { issuer, kid, publicKeyPem, at: momentOf(option, given, now, ISSUER_KEY_USAGE) };
}

function wrong(sentence: string): UsageError {
  return new UsageError(`${sentence}\n\n${ISSUER_KEY_USAGE}`);
}

/** Makes the change; running hubs know of it within half a minute. */
export async function runIssuerKey(owner: pg.Client, change: KeyChange): Promise<string> {
  return change.publicKeyPem === null ? end(owner, change) : add(owner, change, change.publicKeyPem);
}

async function add(owner: pg.Client, { issuer, kid, at }: KeyChange, pem: string): Promise<string> {
  const { rows } = await owner.query("SELECT algorithm FROM partner_issuer WHERE issuer = $1", [issuer]);
  const algorithm = ALGORITHMS.find((known) => known === rows[0]?.algorithm);
  if (!algorithm) throw new UsageError("That issuer is not registered: npm run issuer:add registers one.");
  const misfit = misfitOf(keyIn(pem), algorithm);
  if (misfit !== null) throw new UsageError(`The key ${misfit}.`);
  const { rowCount } = await owner.query(
    `INSERT INTO partner_key (issuer, kid, public_key_pem, valid_from) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [issuer, kid, pem, at],
  );
  if (rowCount === 0) throw new UsageError("The issuer has a key of that id already, and an id is for one key alone.");
  return `Tokens that name the key ${kid} are good from ${at.toISOString()}.`;
}

function keyIn(pem: string) {
  try {
    return createPublicKey(pem);
  } catch {
    throw new UsageError("The key cannot be read: it must be a public key as PEM.");
  }
}

async function end(owner: pg.Client, { issuer, kid, at }: KeyChange): Promise<string> {
  const { rowCount } = await owner.query("UPDATE partner_key SET valid_to = $3 WHERE issuer = $1 AND kid = $2", [
    ...[issuer, kid, at],
  ]);
  if (rowCount === 0) throw new UsageError("The issuer has no registered key of that id.");
  return `Tokens that name the key ${kid} are refused from ${at.toISOString()}.`;
}
