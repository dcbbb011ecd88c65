import { chmod, cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Account } from "./account.js";
import { ProgramsUnusable } from "./embedded-postgres-error.js";
import { runProgram } from "./run-program.js";

/** The PostgreSQL programs the hub runs, proved to start under the account that will run them. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, which the files of a cluster must have too. */
  readonly major: string;
}

/**
 * Finds the programs inside the package of this platform.
 *
 * Only the programs of embedded-postgres are used. Its own class is never loaded: it answers signals by ending the
 * process, which would cut off requests that the hub has yet to drain.
 */
function packagedPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const beside = dirname(require.resolve("embedded-postgres"));
    return join(dirname(require.resolve(name, { paths: [beside, __dirname] })), "..", "native");
  } catch (cause) {
    throw new ProgramsUnusable(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: ` +
        "set DATABASE_URL to a PostgreSQL of your own.",
      { cause },
    );
  }
}

/**
 * Does what the package's own install step would, since npm may be told not to run such steps.
 *
 * npm packages cannot hold symbolic links, so the package lists them. A place that cannot be written is not the end:
 * the trial of the programs tells, and a copy of them is completed in its turn.
 */
async function completeInstallation(native: string): Promise<void> {
  for (const program of ["initdb", "postgres"]) await chmodIfNeeded(join(native, "bin", program));
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const place = join(native, "..", target);
    const isThere = await lstat(place).then(
      () => true,
      () => false,
    );
    if (!isThere) await symlink(relative(dirname(target), source), place).catch(() => undefined);
  }
}

async function chmodIfNeeded(program: string): Promise<void> {
  const { mode } = await stat(program);
  if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555).catch(() => undefined);
}

interface Trial {
  readonly version: string | null;
  readonly complaint: string;
}

/** Both are tried, because initdb needs a library that the server does not. */
async function tryPrograms(native: string, account: Account): Promise<Trial> {
  for (const program of ["initdb", "postgres"]) {
    const { code, output } = await runProgram(join(native, "bin", program), ["--version"], account);
    const version = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
    if (code !== 0 || version === undefined) return { version: null, complaint: output.split("\n")[0] ?? "" };
    if (program === "postgres") return { version, complaint: "" };
  }
  return { version: null, complaint: "" };
}

async function copyPrograms(native: string, dataDirectory: string): Promise<string> {
  const home = join(dataDirectory, "postgres-programs");
  const draft = `${home}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o755 });
  await cp(native, join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  await completeInstallation(join(draft, "native"));
  await rm(home, { recursive: true, force: true });
  await rename(draft, home);
  return join(home, "native");
}

/**
 * Finds PostgreSQL's programs and proves that they start.
 *
 * Where they lie in a place that their account cannot reach (root's home) or that cannot be completed (a read-only
 * installation), they are copied into the data directory.
 */
export async function findPrograms(dataDirectory: string, account: Account): Promise<Programs> {
  const packaged = packagedPrograms();
  await completeInstallation(packaged);
  let native = packaged;
  let trial = await tryPrograms(native, account);
  if (trial.version === null) {
    native = await copyPrograms(packaged, dataDirectory);
    trial = await tryPrograms(native, account);
  }
  if (trial.version === null) {
    throw new ProgramsUnusable(
      `The embedded PostgreSQL does not run on this machine (${trial.complaint}): ` +
        "set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres"), major: trial.version };
}
