import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

const LOCK = 7_246_001;

/** How long a statement of the hub may run, whatever a request has time for. */
export const LONGEST_STATEMENT_MILLISECONDS = 3_000;

/** What PostgreSQL itself ends when the hub does not: no record stays locked behind a request that is stuck. */
const ROLE_SETTINGS: Readonly<Record<string, string>> = {
  statement_timeout: `${LONGEST_STATEMENT_MILLISECONDS}ms`,
  lock_timeout: "1000ms",
  idle_in_transaction_session_timeout: "5000ms",
  // Every statement names its rows by key, so one plan serves all: planning anew took longer than the work itself. Row
  // policies that look other rows up make a plan seem dear, and to compile it costs more than it saves.
  plan_cache_mode: "force_generic_plan",
  jit: "off",
};
/** Later than any request's own deadline, so that it strikes only where that failed; there since PostgreSQL 17. */
const SINCE_17: Readonly<Record<string, string>> = { transaction_timeout: "30000ms" };

/**
 * Makes sure that the hub has a login of its own on this database, and gives its connection URL.
 *
 * The login is a member of `concordat_hub`: it owns nothing and cannot bypass row-level security. Its password is
 * random and kept in a table that only the owner can read, so several hubs on one database share it.
 */
export async function ensureHubLogin(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const role = await nameOfLogin(client);
    const password = await passwordOf(client, role);
    await limitRole(client, role);
    return withLogin(ownerUrl, role, password);
  } finally {
    await client.end();
  }
}

/** The login is named after its database, since roles belong to the whole server. */
async function nameOfLogin(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ database: string }>("SELECT current_database() AS database");
  const database = rows[0]?.database ?? "";
  const digest = createHash("sha256").update(database).digest("hex").slice(0, 8);
  return `concordat_hub_${database.replaceAll(/[^a-z0-9_]/gi, "_").slice(0, 38)}_${digest}`.toLowerCase();
}

async function passwordOf(client: pg.Client, role: string): Promise<string> {
  const known = await client.query<{ password: string }>("SELECT password FROM hub_login WHERE role_name = $1", [role]);
  const exists = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  const password = known.rows[0]?.password ?? randomBytes(24).toString("base64url");
  if (known.rowCount === 1 && exists.rowCount === 1) return password;

  const name = client.escapeIdentifier(role);
  const secret = client.escapeLiteral(password);
  await client.query(`${exists.rowCount === 1 ? "ALTER" : "CREATE"} ROLE ${name} LOGIN PASSWORD ${secret}`);
  await client.query(`GRANT concordat_hub TO ${name}`);
  await client.query(
    "INSERT INTO hub_login (role_name, password) VALUES ($1, $2) ON CONFLICT (role_name) DO UPDATE SET password = $2",
    [role, password],
  );
  return password;
}

/** Applied at every start and only where they differ, so that a newer hub's limits reach a login of an older one. */
async function limitRole(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ settings: string[] | null; version: number }>(
    `SELECT rolconfig AS settings, current_setting('server_version_num')::integer AS version
     FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  const [known] = rows;
  const wanted = { ...ROLE_SETTINGS, ...((known?.version ?? 0) >= 170_000 ? SINCE_17 : {}) };
  for (const [setting, value] of Object.entries(wanted)) {
    if (known?.settings?.includes(`${setting}=${value}`)) continue;
    await client.query(`ALTER ROLE ${client.escapeIdentifier(role)} SET ${setting} = '${value}'`);
  }
}

function withLogin(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  // A URL without a host (a Unix socket named by a parameter) can carry the login in parameters alone.
  if (url.hostname === "") {
    url.searchParams.set("user", role);
    url.searchParams.set("password", password);
    return url.href;
  }
  url.username = role;
  url.password = password;
  return url.href;
}
