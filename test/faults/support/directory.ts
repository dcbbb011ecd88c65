import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A directory of a test's own, and how it is removed. */
export interface ThrowAwayDirectory {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** Makes a directory into which PostgreSQL's own account may look, since it does not run as root. */
export async function throwAwayDirectory(): Promise<ThrowAwayDirectory> {
  const path = await mkdtemp(join(tmpdir(), "concordat-faults-"));
  await chmod(path, 0o711);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
