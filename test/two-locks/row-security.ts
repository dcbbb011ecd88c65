import { CONTENT_TABLES } from "../../migrations/second-lock/content-tables.js";
import { claimSigner, DatabaseSession, statement } from "../../src/db/index.js";
import type { Purpose, Role } from "../../src/policy/vocabulary.js";
import type { TestHub } from "../support/hub.js";

/** Whoever asks, as the register knows them. */
export interface Claimant {
  readonly partner: string;
  readonly subject: string;
  readonly role: string;
}

/** How many rows of each table PostgreSQL shows of each person, with nothing of the hub in between but the claim. */
export type RowsSeen = ReadonlyMap<string, number>;

const COUNTS = statement(
  CONTENT_TABLES.map(
    ({ name, category }) => `SELECT person_id || ' ' || ${category === null ? "category" : `'${category}'`} AS place,
      count(*)::int AS rows FROM ${name} WHERE person_id = ANY($1::uuid[]) GROUP BY 1`,
  ).join(" UNION ALL "),
);

interface Count {
  readonly place: string;
  readonly rows: number;
}

/** Asks PostgreSQL for everything about these people, as a resolver would that forgot every door. */
export async function rowsSeen(
  { hub, now }: TestHub,
  { partner, subject, role }: Claimant,
  purpose: Purpose,
  people: readonly string[],
): Promise<RowsSeen> {
  const { dataSource, claimKey, matrix } = hub.parts;
  const claim = { partner: partner as never, subject, role: role as Role, purpose, now };
  const sign = claimSigner(claimKey, { ...claim, policy: matrix.fingerprint, request: "two-locks" });
  const session = new DatabaseSession(dataSource, sign);
  try {
    session.concerning(people);
    return summed(await session.rows<Count>(COUNTS, [people]));
  } finally {
    await session.end();
  }
}

/** The same for whom no lock holds. */
export async function rowsThere({ owner }: TestHub, people: readonly string[]): Promise<RowsSeen> {
  return summed((await owner.query<Count>(COUNTS.text, [people])).rows);
}

function summed(counts: readonly Count[]): RowsSeen {
  const seen = new Map<string, number>();
  for (const { place, rows } of counts) seen.set(place, (seen.get(place) ?? 0) + rows);
  return seen;
}
