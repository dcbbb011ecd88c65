import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

const LOCK = 7_246_001;

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
  await client.query(`ALTER ROLE ${name} SET statement_timeout = '10s'`);
  await client.query(`ALTER ROLE ${name} SET lock_timeout = '2s'`);
  await client.query(`ALTER ROLE ${name} SET idle_in_transaction_session_timeout = '30s'`);
  await client.query(
    "INSERT INTO hub_login (role_name, password) VALUES ($1, $2) ON CONFLICT (role_name) DO UPDATE SET password = $2",
    [role, password],
  );
  return password;
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
