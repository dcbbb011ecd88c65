import { hostname } from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { type ErasureCount, eraseEnded } from "../audit/erasure/index.js";
import type { SigningKey } from "../audit/seal/index.js";
import { isKeyOfLog, SealedTrail } from "../audit/trail/index.js";
import { UsageError } from "./run-command.js";

export const AUDIT_RETAIN_USAGE = `Erases what is in the access log of entries whose retention has ended (table retention_class), unless a legal hold or an
investigation keeps them. The seal stays whole, and each erasure is itself an entry that is never erased.

  npm run audit:retain [-- --dry-run]

  --dry-run    counts what would be erased, and erases nothing

It works in batches and may be broken off and run again. The log is the one in DATABASE_URL, by its owner's login, or
else the embedded one, while no hub runs on it. The key is that of the hub.`;

/** What the command line asks. */
export interface AuditRetainArguments {
  readonly isDryRun: boolean;
}

/** Reads the arguments; null where help is wanted. A wrong one ends with the usage. */
export function readAuditRetainArguments(args: string[]): AuditRetainArguments | null {
  const { values } = parseArgs({ args, options: { "dry-run": { type: "boolean" }, help: { type: "boolean" } } });
  return values.help ? null : { isDryRun: values["dry-run"] ?? false };
}

/** What an erasure needs besides its arguments. */
export interface RetainOccasion {
  readonly logKey: SigningKey;
  readonly policyFingerprint: string;
  readonly now: Date;
  readonly onProgress?: (line: string) => void;
  readonly batchSize?: number;
}

/** Erases what has ended in a log, and tells how much it was. */
export async function runAuditRetain(
  ownerUrl: string,
  { isDryRun }: AuditRetainArguments,
  { logKey, policyFingerprint, now, onProgress, batchSize }: RetainOccasion,
): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    if (!(await isKeyOfLog(client, logKey))) {
      throw new UsageError("This log is signed with another key: name the right one in HUB_AUDIT_SIGNING_KEY.");
    }
    const node = `retain@${hostname()}#${process.pid}`;
    const trail = new SealedTrail({ database: client, logKey, node, now: () => now });
    const count = await eraseEnded(client, {
      ...{ now, policyFingerprint, isDryRun, ...(batchSize && { batchSize }) },
      seal: (event) => trail.store([{ event, isStored: false }]),
      onProgress: (looked, erased) => onProgress?.(`${looked} old entries looked at, ${erased} to be erased`),
    });
    return told(count, isDryRun);
  } finally {
    await client.end();
  }
}

function told({ looked, erased, held }: ErasureCount, isDryRun: boolean): string {
  const lines = [...erased].map(([name, count]) => `  ${name}: ${count}`);
  const total = [...erased.values()].reduce((sum, count) => sum + count, 0);
  const done = isDryRun ? "would be erased" : "were erased";
  return [
    `${looked} entries are older than the shortest class is long; ${total} ${done}, ${held} are held.`,
    ...lines,
  ].join("\n");
}
