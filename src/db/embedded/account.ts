import { ProgramsUnusable } from "./embedded-postgres-error.js";
import { runProgram } from "./run-program.js";

/** The system account that PostgreSQL runs as; no ids mean the one the hub itself runs as. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const SYSTEM_USER = "postgres";

async function idOf(kind: "-u" | "-g"): Promise<number | null> {
  const { code, output } = await runProgram("id", [kind, SYSTEM_USER]);
  const id = Number.parseInt(output, 10);
  return code === 0 && id > 0 ? id : null;
}

async function systemAccount(): Promise<Account | null> {
  const [uid, gid] = [await idOf("-u"), await idOf("-g")];
  return uid === null || gid === null ? null : { uid, gid };
}

async function createSystemUser(): Promise<void> {
  await runProgram("groupadd", ["--system", "--force", SYSTEM_USER]);
  const shell = ["--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin"];
  await runProgram("useradd", ["--system", "--gid", SYSTEM_USER, ...shell, SYSTEM_USER]);
}

/**
 * Settles who runs PostgreSQL, which refuses to run as root.
 *
 * An ordinary user runs it as themselves. For root it is the system user `postgres`, created where there is none:
 * never a shared account such as `nobody`, whose other programs could then read every record.
 */
export async function settleAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const found = await systemAccount();
  if (found) return found;
  await createSystemUser();
  const created = await systemAccount();
  if (created) return created;
  throw new ProgramsUnusable(
    "PostgreSQL does not run as root and the system user postgres cannot be created: " +
      "create it, or start the hub as an ordinary user.",
  );
}

/** The user id whose files PostgreSQL will accept as its own. */
export function owningUid(account: Account): number {
  return account.uid ?? process.getuid?.() ?? -1;
}
