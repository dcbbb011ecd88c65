import { randomBytes, randomUUID } from "node:crypto";
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Account, owningUid } from "./account.js";
import { ClusterUnusable, DataDirectoryUnusable } from "./embedded-postgres-error.js";
import type { Programs } from "./programs.js";
import { runProgram } from "./run-program.js";

/** The owner of everything in this private cluster. */
export const OWNER = "postgres";

const DRAFT = "postgres-draft-";

/** A cluster on disk that is whole, and the password of its owner. */
export interface Cluster {
  readonly directory: string;
  readonly password: string;
}

/** Who runs the cluster, with which programs, and whether its records must survive a power cut. */
export interface ClusterTerms {
  readonly account: Account;
  readonly programs: Programs;
  readonly isDurable: boolean;
}

const readIfThere = (path: string): Promise<string | null> => readFile(path, "utf8").catch(() => null);

async function hasCluster(directory: string, { account, programs }: ClusterTerms): Promise<boolean> {
  const found = await stat(directory).catch(() => null);
  if (found === null) return false;
  if (found.uid !== owningUid(account)) {
    throw new DataDirectoryUnusable(
      `The database in ${directory} was made under another user of this machine: ` +
        "start the hub as that user, or set HUB_DATA_DIR to another directory.",
    );
  }
  const version = (await readIfThere(join(directory, "PG_VERSION")))?.trim();
  if (version === undefined) {
    await rename(directory, `${directory}.unfinished-${randomUUID()}`);
    return false;
  }
  if (version === programs.major) return true;
  throw new ClusterUnusable(
    `The database in ${directory} was made by PostgreSQL ${version} and this is PostgreSQL ${programs.major}: ` +
      "move its records over with pg_dump, or set HUB_DATA_DIR to a new directory.",
  );
}

/** Written whole or not at all, and readable by the hub's user alone. */
async function keepPassword(path: string): Promise<string> {
  const password = randomBytes(32).toString("base64url");
  const draft = `${path}.new`;
  await rm(draft, { force: true });
  await writeFile(draft, password, { mode: 0o600, flush: true });
  await rename(draft, path);
  return password;
}

/** initdb takes a password only from a file, which its own account must be able to read. */
async function lendPassword(dataDirectory: string, password: string, { uid, gid }: Account): Promise<string> {
  const lent = join(dataDirectory, `${DRAFT}${randomUUID()}.password`);
  await writeFile(lent, `${password}\n`, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) await chown(lent, uid, gid);
  return lent;
}

async function makeCluster(directory: string, passwordFile: string, terms: ClusterTerms): Promise<void> {
  const { uid, gid } = terms.account;
  await mkdir(directory, { mode: 0o700 });
  if (uid !== undefined && gid !== undefined) await chown(directory, uid, gid);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = [`--username=${OWNER}`, "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--no-instructions"];
  const { code, output } = await runProgram(
    terms.programs.initdb,
    [`--pgdata=${directory}`, ...locale, ...access, ...(terms.isDurable ? [] : ["--no-sync"])],
    terms.account,
  );
  if (code !== 0)
    throw new ClusterUnusable(`The database could not be created in ${directory}: ${complaintIn(output)}`);
}

function complaintIn(output: string): string {
  const lines = output.split("\n");
  return lines.find((line) => /error:|FATAL/.test(line)) ?? lines.at(-1) ?? "";
}

/** An initdb whose hub was killed may still be writing into its draft: it fails at that, and the next start clears it. */
async function clearDrafts(dataDirectory: string): Promise<void> {
  const drafts = (await readdir(dataDirectory)).filter((name) => name.startsWith(DRAFT));
  for (const name of drafts) {
    await rm(join(dataDirectory, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * Opens the cluster in the data directory, or makes one.
 *
 * A new cluster is made under another name and takes its own only when it is whole, so one that was cut short is
 * recognised and made again. What bears the name and is no cluster is set aside, never deleted.
 */
export async function prepareCluster(dataDirectory: string, terms: ClusterTerms): Promise<Cluster> {
  const directory = join(dataDirectory, "postgres");
  const passwordFile = join(dataDirectory, "postgres-password");
  await clearDrafts(dataDirectory);
  const known = (await readIfThere(passwordFile))?.trim() || null;
  if (await hasCluster(directory, terms)) {
    if (known === null) throw new ClusterUnusable(`The password of the database is gone: put ${passwordFile} back.`);
    await chmod(passwordFile, 0o600);
    return { directory, password: known };
  }
  const password = known ?? (await keepPassword(passwordFile));
  const draft = join(dataDirectory, `${DRAFT}${randomUUID()}`);
  const lent = await lendPassword(dataDirectory, password, terms.account);
  try {
    await makeCluster(draft, lent, terms);
  } finally {
    await rm(lent, { force: true });
  }
  await rename(draft, directory);
  return { directory, password };
}
