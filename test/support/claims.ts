import pg from "pg";
import { CAST, type CastName, partnerId } from "../../seeds/index.js";
import { type ClaimKey, claimSigner, ensureHubLogin, type PrincipalClaim } from "../../src/db/index.js";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { settleSecondLock } from "../../src/server/second-lock/index.js";
import { COUNTY_NOW } from "./county-now.js";
import { copyOfTemplate, dropDatabase } from "./databases.js";

/** Priya Nair of Ashdale Council, who manages care. */
export const PRIYA: PrincipalClaim = {
  partner: partnerId("ashdale-council"),
  subject: "priya-nair",
  role: "PRACTITIONER",
  purpose: "CARE_MANAGEMENT",
  now: COUNTY_NOW,
  policy: loadAccessMatrix().fingerprint,
  request: "request-0001",
};

/** A county, the hub's own login on it, and the key with which claims are signed there. */
export interface LockedCounty {
  readonly url: string;
  readonly hubUrl: string;
  readonly key: ClaimKey;
  readonly owner: pg.Client;
  /** A connection as an attacker has it who can smuggle statements into the hub's own. */
  readonly hub: pg.Client;
}

/** A county of the test file's own, with its second lock settled. */
export function useLockedCounty(): () => LockedCounty {
  let county: LockedCounty | undefined;
  beforeAll(async () => {
    const url = await copyOfTemplate();
    const hubUrl = await ensureHubLogin(url);
    const key = await settleSecondLock(url, loadAccessMatrix());
    const [owner, hub] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: hubUrl })];
    await Promise.all([owner.connect(), hub.connect()]);
    county = { url, hubUrl, key, owner, hub };
  });
  afterAll(async () => {
    if (!county) return;
    await Promise.all([county.owner.end(), county.hub.end()]);
    await dropDatabase(process.env.TEST_SERVER_URL ?? "", new URL(county.url).pathname.slice(1));
  });
  return () => {
    if (!county) throw new Error("the county is there from the first test on");
    return county;
  };
}

/** The process id of a connection's backend, which its claims must name. */
export async function backendOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return rows[0]?.pid ?? 0;
}

/** Runs statements in a transaction with a claim, right or wrong, and gives the rows of the last. */
export async function asking(client: pg.Client, token: string, ...statements: readonly string[]): Promise<unknown[]> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('hub.claim', $1, true)", [token]);
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.query("ROLLBACK");
  }
}

/** A claim that this backend believes. */
export async function goodClaim({ key, hub }: LockedCounty, claim: PrincipalClaim = PRIYA): Promise<string> {
  return claimSigner(key, claim)(await backendOf(hub), Date.now() / 1_000);
}

/** A claim of one of the county's people, as the register has them, for a purpose that they may state. */
export async function claimOf(county: LockedCounty, who: CastName): Promise<string> {
  const { subject, purposes } = CAST[who];
  const { rows } = await county.owner.query<Pick<PrincipalClaim, "partner" | "subject" | "role">>(
    "SELECT subject, partner_id AS partner, role FROM staff_user WHERE subject = $1",
    [subject],
  );
  return goodClaim(county, { ...PRIYA, ...rows[0], purpose: purposes[0] });
}
