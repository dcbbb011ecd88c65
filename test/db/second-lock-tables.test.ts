import { createHmac, randomBytes } from "node:crypto";
import { LOG_WINDOWS } from "../../migrations/second-lock/log-windows.js";
import { claimSigner } from "../../src/db/index.js";
import { asking, backendOf, goodClaim, PRIYA, useLockedCounty } from "../support/claims.js";

const county = useLockedCounty();

/** Tables that no row policy guards, and why: a table that is on neither list fails. */
const TELL_OF_NOBODY: Readonly<Record<string, string>> = {
  partner: "agencies, which are public",
  establishment: "places",
  establishment_healthcare: "which agency cares for whom in a place",
  partner_issuer: "who may sign tokens",
  partner_key: "public keys",
  witness_key: "public keys",
  used_once: "ids of tokens and proofs, until they are dead",
  retention_class: "how long entries of the log are kept",
  agreement: "between agencies",
  agreement_terms: "between agencies",
  agreement_role: "between agencies",
  agreement_event: "between agencies",
  statutory_gateway: "a statute for an agency",
  partner_policy: "an agency's own policies",
  partner_policy_audit: "an agency's own policies",
  transfer_lead: "whom to ring at an agency",
  major_incident: "a place and the agencies that respond",
  access_sample: "when governance drew a sample",
  odd_access_run: "how far the monitoring got",
  migration: "what was migrated",
  hub_login: "the owner's alone",
};
/** The tables about people of which whoever has a claim meets every row, and why: in all others rows are told apart. */
const OPEN_TO_CLAIMS: Readonly<Record<string, string>> = {
  person: "ids, and which partner controls each record: row policies and rules turn on it",
  staff_user: "colleagues by name and role, whom every partner may know of",
};
/** Ids of entries, hashes and signatures, which the recorder and the sequencer read and write, who ask for nobody. */
const THE_SEAL = [
  ...["unsealed_event", "sealed_event", "sealed_batch", "tree_leaf", "audit_stream", "checkpoint"],
  ...["sequencer_term", "checkpoint_cosignature"],
];

interface Table {
  readonly name: string;
  readonly isLocked: boolean;
  readonly isGranted: boolean;
  readonly unguarded: string[];
}

const TABLES = `
  SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS "isLocked",
    has_table_privilege('concordat_hub', pg_class.oid, 'SELECT') AS "isGranted",
    ARRAY(SELECT command FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS command
      WHERE CASE command WHEN 'DELETE' THEN has_table_privilege('concordat_hub', pg_class.oid, command)
          ELSE has_any_column_privilege('concordat_hub', pg_class.oid, command) END
        AND NOT EXISTS (SELECT FROM pg_policies WHERE schemaname = 'public' AND tablename = relname
          AND 'concordat_hub' = ANY(roles) AND cmd IN (command, 'ALL'))) AS unguarded
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`;

async function tablesAboutPeople(): Promise<Table[]> {
  const { rows } = await county().owner.query<Table>(TABLES);
  return rows.filter(({ name }) => !(name in TELL_OF_NOBODY) && !THE_SEAL.includes(name));
}

/** How many rows each table shows to whoever asks with this claim. */
async function shownTo(token: string): Promise<Record<string, number>> {
  const tables = (await tablesAboutPeople()).filter(({ isGranted }) => isGranted);
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`);
  const rows = (await asking(county().hub, token, counts.join(" UNION ALL "))) as { name: string; rows: number }[];
  return Object.fromEntries(rows.filter((row) => row.rows > 0).map((row) => [row.name, row.rows]));
}

describe("the tables of the hub", () => {
  test("are locked, each that is about people: row security on, forced, a policy for each granted command (D2)", async () => {
    const tables = await tablesAboutPeople();
    expect(tables.length).toBeGreaterThan(80);
    expect(tables.filter(({ isLocked, unguarded }) => !isLocked || unguarded.length > 0)).toEqual([]);
  });

  test("that are not locked hold no reference to a person", async () => {
    const { rows } = await county().owner.query<{ name: string }>(`
      SELECT DISTINCT relname AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity
        AND attname ~ '(^|_)(person|subject)_ids?$'`);
    expect(rows).toEqual([]);
  });

  test("have no view of people but the log's windows and those of facts, of a role that nobody can log in as", async () => {
    const { rows } = await county().owner.query(`
      SELECT relname, nspname AS schema, coalesce('security_barrier=true' = ANY(reloptions), false) AS barrier,
        rolname AS owner, rolcanlogin, rolbypassrls
      FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace JOIN pg_roles ON pg_roles.oid = relowner
      WHERE relkind IN ('v', 'm') AND nspname NOT IN ('pg_catalog', 'information_schema')`);
    const ofFacts = { schema: "facts", barrier: true };
    const ofLog = { schema: "access_log", barrier: false };
    const isOfLog = ({ relname }: { relname: string }) => LOG_WINDOWS.some(({ name }) => name === relname);
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      const owned = { owner: "concordat_facts", rolcanlogin: false, rolbypassrls: false };
      expect(row).toMatchObject({ ...owned, ...(isOfLog(row) ? ofLog : ofFacts) });
    }
  });
});

describe("the views of facts", () => {
  test("say nothing in words: no reason, account, note or proof (D2)", async () => {
    const { rows } = await county().owner.query(`
      SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'facts'
        AND column_name ~ '^(words|note|proof|circumstances|necessity|harm_weighed|conditions|(.*_)?(reason|because))$'`);
    expect(rows).toEqual([]);
  });
});

describe("a table about people tells callers apart", () => {
  test("but for those named here, each with its reason (D2)", async () => {
    const { rows } = await county().owner.query<{ name: string }>(`
      SELECT tablename AS name FROM pg_policies WHERE schemaname = 'public' AND policyname = 'hub_select'
        AND qual ~ '^[( ]*SELECT second_lock.is_claimed\\(\\) AS is_claimed[) ]*$' ORDER BY 1`);
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(OPEN_TO_CLAIMS));
  });

  test("by who asks, and not by a claim alone (D2)", async () => {
    const { rows } = await county().owner.query<{ name: string }>(`
      SELECT tablename AS name FROM pg_policies WHERE schemaname = 'public' AND policyname = 'hub_select'
        AND qual !~ 'second_lock.(partner|staff_partner|led_partner|caller|open_people|openings|joint_investigations)\\(' AND qual !~ 'EXISTS' ORDER BY 1`);
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(OPEN_TO_CLAIMS));
  });
});

describe("a table about people is empty", () => {
  test("to whoever has no claim (D2)", async () => {
    expect(await shownTo("")).toEqual({});
  });

  test("to whoever forges one (I2)", async () => {
    const words = (await goodClaim(county())).slice(64);
    expect(await shownTo(createHmac("sha256", randomBytes(32)).update(words).digest("hex") + words)).toEqual({});
  });

  test("to whoever changes what a claim says (I2)", async () => {
    const claim = await goodClaim(county());
    expect(await shownTo(claim.replace('"PRACTITIONER"', '"IG_LEAD"'))).toEqual({});
  });

  test("to whoever uses the claim of another connection (I2)", async () => {
    const { key, hub } = county();
    expect(await shownTo(claimSigner(key, PRIYA)((await backendOf(hub)) + 1, Date.now() / 1_000))).toEqual({});
  });

  test("to whoever kept a claim too long (I2)", async () => {
    const { key, hub } = county();
    const words = JSON.stringify({ kind: "CLAIM", ...PRIYA, backend: await backendOf(hub), until: 1_700_000_000 });
    expect(await shownTo(createHmac("sha256", key).update(words).digest("hex") + words)).toEqual({});
  });

  test("of those whom nobody was judged about, though the claim is good (D2)", async () => {
    const shown = await shownTo(await goodClaim(county()));
    expect(shown).not.toHaveProperty("person_identity");
    expect(shown).not.toHaveProperty("mental_health_condition");
    expect(shown).toHaveProperty("relationship");
  });
});
