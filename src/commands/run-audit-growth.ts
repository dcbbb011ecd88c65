import pg from "pg";

export const AUDIT_GROWTH_USAGE = `Tells how large the access log is, month by month, how large it will be in a year, and when entries may first be erased.

  npm run audit:growth

The log is the one in DATABASE_URL, by its owner's login, or else the embedded one, while no hub runs on it.`;

/** One part of the log: a month of it, or what has no month. */
interface Part {
  readonly name: string;
  readonly events: number;
  readonly bytes: number;
}

interface Pace {
  /** Entries of the last ninety days, and over how many days they came: fewer where the log is younger. */
  readonly recent: number;
  readonly days: number;
  readonly sealBytes: number;
  readonly firstErasure: string | null;
}

const PARTS = `
  SELECT part::regclass::text AS name, events, pg_total_relation_size(part)::float8 AS bytes
  FROM (SELECT tableoid AS part, count(*)::float8 AS events FROM access_event GROUP BY tableoid) AS counted ORDER BY name`;

const PACE = `
  SELECT count(*) FILTER (WHERE recorded_at > $1::timestamptz - interval '90 days')::float8 AS recent,
    least(90, greatest(1, extract(epoch FROM $1::timestamptz - min(recorded_at)) / 86400))::float8 AS days,
    (SELECT sum(pg_total_relation_size(name::regclass))::float8
      FROM unnest('{sealed_event,sealed_batch,tree_leaf,checkpoint,audit_stream}'::text[]) AS name) AS "sealBytes",
    to_char(min(recorded_at) + make_interval(years => (SELECT min(years) FROM retention_class)), 'YYYY-MM-DD') AS "firstErasure"
  FROM access_event`;

/** Measures a log: no entry is read but for when it was recorded. */
export async function runAuditGrowth(ownerUrl: string, now: Date): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const parts = (await client.query<Part>(PARTS)).rows;
    const [pace] = (await client.query<Pace>(PACE, [now])).rows;
    return pace && parts.length > 0 ? told(parts, pace) : "The access log is empty.";
  } finally {
    await client.end();
  }
}

function told(parts: readonly Part[], { recent, days, sealBytes, firstErasure }: Pace): string {
  const events = parts.reduce((sum, part) => sum + part.events, 0);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, sealBytes);
  const inYear = Math.round((recent / days) * 365);
  return [
    ...parts.map((part) => `  ${part.name.padEnd(22)} ${part.events} entries, ${mebibytes(part.bytes)}`),
    `${events} entries with their indexes and seal: ${mebibytes(bytes)}, ${Math.round(bytes / events)} bytes an entry.`,
    `At the pace of the last ${Math.ceil(days)} days, a year adds ${inYear} entries and ${mebibytes((bytes / events) * inYear)}.`,
    `No entry may be erased before ${firstErasure}: npm run audit:retain -- --dry-run says how many may be now.`,
  ].join("\n");
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
