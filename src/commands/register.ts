import { readFile } from "node:fs/promises";
import pg from "pg";
import { parseSettings } from "../server/settings.js";
import { type Reach, reachOf } from "../server/sound-issuer.js";
import { UsageError } from "./run-command.js";

/** Lends the owner's connection to the register of issuers, and says what the hub of these settings can verify. */
export async function withRegister<Result>(work: (owner: pg.Client, reach: Reach) => Promise<Result>): Promise<Result> {
  const { databaseUrl, publicUrl, tls, isProduction } = parseSettings(process.env);
  if (databaseUrl === null) throw new UsageError("Set DATABASE_URL to the hub's database: it holds the register.");
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    return await work(owner, reachOf({ publicUrl, tls, mayReadKeysPrivately: !isProduction }));
  } finally {
    await owner.end();
  }
}

/** The text of a file that holds a public key; a private one has no business here. */
export async function publicKeyIn(path: string, usage: string): Promise<string> {
  const pem = await readFile(path, "utf8").catch(() => {
    throw new UsageError(`--key names a file that cannot be read.\n\n${usage}`);
  });
  if (pem.includes("PRIVATE KEY"))
    throw new UsageError("--key must name a public key: the private one stays with the partner.");
  return pem;
}

/** A moment that the command line states; the given one where it states none. */
export function momentOf(option: string, given: string | undefined, otherwise: Date, usage: string): Date {
  if (given === undefined) return otherwise;
  const moment = new Date(given);
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(given) && !Number.isNaN(moment.getTime())) return moment;
  throw new UsageError(`--${option} must be a moment such as 2026-11-01T09:00:00Z.\n\n${usage}`);
}
