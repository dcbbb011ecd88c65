import { DatabaseSession, dataSourceOf } from "../../db/index.js";
import { MODULES } from "../../modules.js";
import type { AccessMatrix } from "../../policy/access-matrix.js";
import { findMoves } from "./find-moves.js";
import { otherDifferences } from "./supposed-callers.js";
import type { PolicyDiff } from "./told.js";

export { type PolicyDiff, tellDiff } from "./told.js";

/** What is compared: two matrices, on the county of one database, at one moment. */
export interface PolicyQuestion {
  readonly databaseUrl: string;
  readonly before: AccessMatrix;
  readonly after: AccessMatrix;
  readonly now: Date;
  readonly onProgress: (line: string) => void;
}

/** Compares two matrices on the county of a database, in one read-only snapshot. Nothing is written. */
export async function diffPolicy({ databaseUrl, before, after, now, onProgress }: PolicyQuestion): Promise<PolicyDiff> {
  const entities = MODULES.flatMap((module) => [...module.entities]);
  const dataSource = await dataSourceOf({ url: databaseUrl, entities, connections: 1 }).initialize();
  const session = new DatabaseSession(dataSource, null);
  try {
    const doors = await findMoves({ session, modules: MODULES, before, after, now, onProgress });
    const particulars = { now: now.toISOString(), before: before.fingerprint, after: after.fingerprint };
    return { ...particulars, doors, other: otherDifferences(before, after) };
  } finally {
    await session.end();
    await dataSource.destroy();
  }
}

/** Whether anybody would see more than before. */
export function opensAnything({ doors }: PolicyDiff): boolean {
  return doors.some(({ change }) => change === "OPENS" || change === "RISES");
}
