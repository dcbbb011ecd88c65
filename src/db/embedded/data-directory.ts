import { access, chmod, constants, mkdir, readdir, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Account } from "./account.js";
import { DataDirectoryUnusable } from "./embedded-postgres-error.js";
import { runProgram } from "./run-program.js";

const OWN_FILES = /^(hub\.lock|postgres)/;
const SEARCH_BY_ALL = 0o011;

async function isReachable(directory: string, account: Account): Promise<boolean> {
  const { code } = await runProgram("/bin/sh", ["-c", 'cd -- "$1"', "sh", directory], account);
  return code === 0;
}

/** The server's account must pass through the directory to its own files; it still cannot list or read the rest. */
async function letServerThrough(directory: string): Promise<void> {
  const { uid, mode } = await stat(directory);
  const isOurs = uid === process.getuid?.() && (await readdir(directory)).every((name) => OWN_FILES.test(name));
  if (isOurs) await chmod(directory, mode | SEARCH_BY_ALL);
}

async function makeWritable(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const directory = await realpath(path);
    await access(directory, constants.W_OK | constants.X_OK);
    return directory;
  } catch (cause) {
    throw new DataDirectoryUnusable(
      `The data directory ${path} cannot be written by this user: ` +
        "start the hub as the user it belongs to, or set HUB_DATA_DIR to a directory of your own.",
      { cause },
    );
  }
}

/**
 * Makes the data directory and proves that both the hub and PostgreSQL's account can use it.
 *
 * Nothing above it is ever opened up: where root's PostgreSQL cannot pass through a parent, the start is refused.
 */
export async function prepareDataDirectory(path: string, account: Account): Promise<string> {
  const directory = await makeWritable(resolve(path));
  if (account.uid === undefined || (await isReachable(directory, account))) return directory;
  await letServerThrough(directory);
  if (await isReachable(directory, account)) return directory;
  throw new DataDirectoryUnusable(
    `PostgreSQL does not run as root, and its system user postgres cannot reach ${directory}: ` +
      "set HUB_DATA_DIR to a directory that every user can pass through, such as /var/lib/concordat.",
  );
}
