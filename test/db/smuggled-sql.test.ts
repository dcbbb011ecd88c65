import { partnerId, personId } from "../../seeds/index.js";
import { asking, goodClaim, PRIYA, useLockedCounty } from "../support/claims.js";

const county = useLockedCounty();
const JUDGE_ALL = "SELECT second_lock.judge((SELECT array_agg(id) FROM person))";
const WHOSE_MINDS = "SELECT DISTINCT person_id AS id FROM mental_health_condition";

/** Whose mental health is shown to whoever smuggles statements in beside a claim. */
async function mindsShown(token: string, ...statements: readonly string[]): Promise<string[]> {
  const rows = (await asking(county().hub, token, ...statements, WHOSE_MINDS)) as { id: string }[];
  return rows.map(({ id }) => id);
}

const refused = (code: RegExp) => ({ code: expect.stringMatching(code) });

describe("a statement that forgets its door", () => {
  test("shows a caller those alone whose door stands open to them (D2)", async () => {
    const claim = await goodClaim(county());
    const shown = await mindsShown(claim, JUDGE_ALL);
    const { rows } = await county().owner.query<{ id: string; mine: boolean }>(
      `SELECT DISTINCT person_id AS id, EXISTS (SELECT FROM relationship AS tie WHERE tie.person_id = told.person_id
         AND partner_id = $1 AND started_at <= $2 AND (valid_to IS NULL OR valid_to > $2)) AS mine
       FROM mental_health_condition AS told`,
      [PRIYA.partner, PRIYA.now],
    );
    const [mine, others] = [rows.filter((row) => row.mine), rows.filter((row) => !row.mine)];
    expect(shown.length).toBeGreaterThan(0);
    expect(mine.map(({ id }) => id)).toEqual(expect.arrayContaining(shown));
    expect(others.filter(({ id }) => shown.includes(id))).toEqual([]);
  });

  test("shows nothing of a category that is never shared with the caller's agency (D2)", async () => {
    const housing = {
      partner: partnerId("ashdale-housing"),
      subject: "tess-muir",
      purpose: "HOUSING_DUTY",
      role: "PRACTITIONER",
    } as const;
    expect(await mindsShown(await goodClaim(county(), { ...PRIYA, ...housing }), JUDGE_ALL)).toEqual([]);
  });

  test("shows nothing of those about whom nobody asked (D2)", async () => {
    expect(await mindsShown(await goodClaim(county()))).toEqual([]);
  });

  test("shows nothing under the fingerprint of a policy that is not in force (D2)", async () => {
    expect(await mindsShown(await goodClaim(county(), { ...PRIYA, policy: "another" }), JUDGE_ALL)).toEqual([]);
  });

  test("shows nothing to a role that the register does not know the user in (D2)", async () => {
    expect(await mindsShown(await goodClaim(county(), { ...PRIYA, role: "MANAGER" }), JUDGE_ALL)).toEqual([]);
  });
});

describe("SQL that is smuggled in", () => {
  test("gains nothing by writing down for itself what is open (I2)", async () => {
    const { rows } = await county().owner.query<{ id: string }>("SELECT id FROM person");
    const people = Object.fromEntries(rows.map(({ id }) => [id, "4".repeat(27)]));
    const words = JSON.stringify({ kind: "OPEN", people }).replaceAll("'", "''");
    const forged = `SELECT set_config('hub.open', repeat('0', 64) || '${words}', true)`;
    expect(await mindsShown(await goodClaim(county()), forged)).toEqual([]);
  });

  test("gains nothing by passing a claim off as what is open (I2)", async () => {
    const claim = await goodClaim(county());
    expect(await mindsShown(claim, "SELECT set_config('hub.open', current_setting('hub.claim'), true)")).toEqual([]);
  });

  test("keeps nothing that was open under another claim (I2)", async () => {
    const claim = await goodClaim(county());
    const other = await goodClaim(county(), { ...PRIYA, request: "request-0002" });
    const swap = `SELECT set_config('hub.claim', '${other.replaceAll("'", "''")}', true)`;
    expect(await mindsShown(claim, JUDGE_ALL, swap)).toEqual([]);
  });

  test("has nobody judged without a claim (I2)", async () => {
    expect(await mindsShown("", `SELECT second_lock.judge(ARRAY['${personId("daniel-marsh")}'::uuid])`)).toEqual([]);
  });

  test.each([
    "SELECT key FROM second_lock.claim_key",
    "SELECT inner_pad FROM second_lock.claim_key",
    "SELECT second_lock.seal('x')",
    "SELECT second_lock.unsealed('hub.claim')",
    "SELECT * FROM second_lock.openings_for('{}')",
    "UPDATE second_lock.matrix_cell SET level = 4",
    "INSERT INTO second_lock.matrix VALUES ('mine')",
    "SET ROLE concordat_facts",
    "SET SESSION AUTHORIZATION concordat_facts",
    "CREATE OR REPLACE FUNCTION second_lock.partner() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'",
    "CREATE FUNCTION facts.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "ALTER TABLE person_identity DISABLE ROW LEVEL SECURITY",
    "DROP POLICY hub_select ON person_identity",
    "GRANT concordat_facts TO CURRENT_USER",
    "UPDATE facts.person_contact SET is_protected = false",
  ])("may not: %s (I2)", async (sql) => {
    const { hub, key } = county();
    expect(key).toHaveLength(32);
    await expect(hub.query(sql)).rejects.toMatchObject(refused(/^(42501|22023|42704|0LP01)$/));
  });

  test("learns nothing of rows from what the planner keeps about columns (D2)", async () => {
    await county().owner.query("ANALYZE person_identity");
    const rows = await asking(county().hub, "", "SELECT * FROM pg_stats WHERE tablename = 'person_identity'");
    expect(rows).toEqual([]);
  });
});

describe("SQL that is smuggled into a change", () => {
  const DANIEL = personId("daniel-marsh");
  const [US, THEM] = [PRIYA.partner, partnerId("ashdale-housing")];
  const PRIYA_ID = "(SELECT second_lock.caller())";

  test.each([
    [
      "lets itself in by a relationship",
      `INSERT INTO relationship (person_id, partner_id, kind, proof, started_at)
       SELECT id, '${US}', 'ALLOCATION', 'x', '2026-01-01' FROM person`,
    ],
    [
      "opens a record in an emergency of somebody else",
      `INSERT INTO break_glass (person_id, user_id, partner_id, record_owner_id, reason, circumstances, claimed_relationship,
         is_life_critical, started_at, until, review_due)
       SELECT '${DANIEL}', id, partner_id, partner_id, 'x', repeat('x', 20), 'x', true, '2026-06-15', '2026-06-15 08:00', '2026-07-01'
       FROM staff_user WHERE partner_id = '${THEM}'`,
    ],
    [
      "consents in the name of another partner",
      `INSERT INTO consent SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(),
         'obtained_by_partner_id', '${THEM}'))).* FROM consent AS one WHERE person_id = '${DANIEL}' LIMIT 1`,
    ],
    [
      "consents for somebody whose consents it may not write",
      `INSERT INTO consent SELECT (jsonb_populate_record(NULL::consent, to_jsonb(one) || jsonb_build_object(
         'id', gen_random_uuid(), 'person_id', person.id, 'obtained_by_partner_id', '${US}'))).*
       FROM person, (SELECT * FROM consent LIMIT 1) AS one WHERE person.id <> '${DANIEL}'`,
    ],
    [
      "overrides for a record that another partner controls",
      `INSERT INTO sharing_override (person_id, partner_id, categories, purpose, legal_basis, consent_ground, consent_reason,
         harm_weighed, necessity, requested_by_user_id, person_told_at, valid_from, valid_to, review_due,
         recorded_by_user_id, recorded_by_partner_id, event_at)
       SELECT person.id, '${US}', '{FINANCE}', 'CARE_MANAGEMENT', 'PUBLIC_INTEREST', 'NOT_SOUGHT', 'x', 'x', 'x', staff.id,
         '2026-06-01', '2026-06-01', '2026-07-01', '2026-07-01', ${PRIYA_ID}, '${US}', '2026-06-01'
       FROM person, (SELECT id FROM staff_user WHERE id <> ${PRIYA_ID} LIMIT 1) AS staff WHERE record_owner_id <> '${US}'`,
    ],
  ])("is refused where it %s (I2)", async (_what, sql) => {
    const judged = `SELECT second_lock.judge(ARRAY['${DANIEL}'::uuid])`;
    const smuggled = asking(county().hub, await goodClaim(county()), judged, sql);
    await expect(smuggled).rejects.toMatchObject({
      code: "42501",
      message: expect.stringMatching(/row-level security/),
    });
  });
});

describe("SQL that is smuggled into a change of what it cannot see", () => {
  test.each([
    ["consent", "believed_until = '2026-06-15'", "believed_until IS NULL"],
    ["relationship", "valid_to = NULL", `kind = 'ALLOCATION' AND partner_id <> '${PRIYA.partner}'`],
    ["entry_protection", "lifted_at = '2026-06-15'", `set_by_partner_id <> '${PRIYA.partner}'`],
    ["partner_notice", "acknowledged_at = '2026-06-15'", `partner_id <> '${PRIYA.partner}'`],
  ])("changes no row of %s (I2)", async (table, change, others) => {
    const { owner, hub } = county();
    const update = `WITH changed AS (UPDATE ${table} SET ${change} WHERE ${others} RETURNING 1) SELECT FROM changed`;
    expect((await owner.query(`SELECT FROM ${table} WHERE ${others}`)).rows.length).toBeGreaterThan(0);
    expect(await asking(hub, await goodClaim(county()), update)).toEqual([]);
  });
});

describe("a key that is unique", () => {
  test("is made of the hub's own ids, so that no error tells of a row that is hidden (Z13)", async () => {
    const { rows } = await county().owner.query(`
      SELECT table_of.relname AS name, attname AS column
      FROM pg_index JOIN pg_class AS table_of ON table_of.oid = indrelid
      JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY(indkey)
      WHERE indisunique AND table_of.relrowsecurity AND relnamespace = 'public'::regnamespace
        AND atttypid = 'text'::regtype AND NOT EXISTS (SELECT FROM pg_attribute AS led WHERE led.attrelid = indrelid
          AND led.attnum = indkey[0] AND led.attname ~ '_id$')
      ORDER BY 1, 2`);
    expect(rows).toEqual([{ name: "odd_access", column: "rule" }]);
  });
});
