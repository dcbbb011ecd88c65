import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PartnerId } from "../kernel/ids.js";

const PREFIX = "urn:concordat:development:";
const LIFETIME_SECONDS = 12 * 3_600;

/** A key that signs tokens for the fictional cast. It exists on a developer's machine alone. */
export interface DevelopmentIssuer {
  readonly privateKey: KeyObject;
  readonly kid: string;
  readonly lifetimeSeconds: number;
}

/** The owner's connection, of whichever kind. */
interface Owner {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** The development issuer's name for one partner. */
export function developmentIssuerOf(partnerId: PartnerId): string {
  return `${PREFIX}${partnerId}`;
}

/** Whether an issuer is a development one, whose tokens may live for longer than others'. */
export function isDevelopmentIssuer(issuer: string): boolean {
  return issuer.startsWith(PREFIX);
}

/** Reads the development key of a data directory; null where no hub with a development issuer has run there. */
export async function readDevelopmentIssuer(dataDir: string): Promise<DevelopmentIssuer | null> {
  const pem = await readFile(keyFile(dataDir), "utf8").catch(() => null);
  return pem === null ? null : issuerOf(createPrivateKey(pem));
}

/** Reads the development key, or makes one that only its owner can read. */
export async function openDevelopmentIssuer(dataDir: string): Promise<DevelopmentIssuer> {
  const known = await readDevelopmentIssuer(dataDir);
  if (known) return known;
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  await mkdir(dataDir, { recursive: true });
  await writeFile(keyFile(dataDir), privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  return issuerOf(privateKey);
}

/** Registers the development key for every partner, beside the keys that partners registered themselves. */
export async function registerDevelopmentIssuer(owner: Owner, { privateKey, kid }: DevelopmentIssuer): Promise<void> {
  await removeDevelopmentIssuer(owner);
  const publicPem = createPublicKey(privateKey).export({ type: "spki", format: "pem" });
  await owner.query(
    `INSERT INTO partner_issuer (issuer, partner_id, algorithm, max_lifetime_seconds, may_read_schema)
     SELECT $1 || id, id, 'ES256', $2, true FROM partner`,
    [PREFIX, LIFETIME_SECONDS],
  );
  await owner.query(
    `INSERT INTO partner_key (issuer, kid, public_key_pem, valid_from)
     SELECT $1 || id, $2, $3, 'epoch' FROM partner`,
    [PREFIX, kid, publicPem],
  );
}

/** Removes what an earlier start registered, so that a hub without a development issuer accepts none of its tokens. */
export async function removeDevelopmentIssuer(owner: Owner): Promise<void> {
  await owner.query("DELETE FROM partner_key WHERE starts_with(issuer, $1)", [PREFIX]);
  await owner.query("DELETE FROM partner_issuer WHERE starts_with(issuer, $1)", [PREFIX]);
}

function keyFile(dataDir: string): string {
  return join(dataDir, "development-issuer.pem");
}

function issuerOf(privateKey: KeyObject): DevelopmentIssuer {
  const der = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const kid = createHash("sha256").update(der).digest("base64url").slice(0, 22);
  return { privateKey, kid, lifetimeSeconds: LIFETIME_SECONDS };
}
