import { randomUUID } from "node:crypto";
import { LOG_WINDOWS } from "../../migrations/second-lock/log-windows.js";
import { type CastName, partnerId, personId } from "../../seeds/index.js";
import { asking, claimOf, useLockedCounty } from "../support/claims.js";

const county = useLockedCounty();
const DANIEL = personId("daniel-marsh");
const JUDGE_ALL = "SELECT second_lock.judge((SELECT array_agg(id) FROM person))";

type Partner = Parameters<typeof partnerId>[0];

/** An entry as somebody's request leaves it: whose, about whom, and which partners controlled those records. */
type Kind = readonly [asker: Partner, people: readonly string[], controllers: readonly Partner[]];

const ENTRIES: Readonly<Record<string, Kind>> = {
  "the council's of its own record": ["ashdale-council", [DANIEL], ["ashdale-council"]],
  "the police's of the council's record": ["northmere-police", [DANIEL], ["ashdale-council"]],
  "the police's when another controlled it": ["northmere-police", [DANIEL], ["northmere-icb"]],
  "the police's of nobody": ["northmere-police", [], []],
  "the prison's of a record of nobody known": ["hmp-ashgrove", [randomUUID()], []],
};

const ABOUT_DANIEL = Object.keys(ENTRIES).filter((name) => ENTRIES[name]?.[1].includes(DANIEL));

beforeAll(async () => {
  for (const [name, [asker, people, controllers]] of Object.entries(ENTRIES)) {
    await county().owner.query(
      `INSERT INTO access_event (id, request_id, occurred_at, kind, partner_id, policy_fingerprint, subject_ids, controller_ids, body)
       VALUES (gen_random_uuid(), $1, now(), 'READ', $2, 'x', $3, $4, '{"decisions": []}')`,
      [name, partnerId(asker), people, controllers.map((partner) => partnerId(partner))],
    );
  }
});

/** The entries that somebody meets through a window who asks it for everything, as by a resolver without a rule. */
async function metBy(who: CastName, window: string): Promise<string[]> {
  const { hub } = county();
  const ids = `SELECT id FROM access_log.${window}`;
  const rows = (await asking(hub, await claimOf(county(), who), JUDGE_ALL, ids)) as { id: string }[];
  const { rows: named } = await county().owner.query<{ name: string }>(
    "SELECT request_id AS name FROM access_event WHERE id = ANY($1::uuid[])",
    [rows.map(({ id }) => id)],
  );
  return named.map(({ name }) => name).filter((name) => name in ENTRIES);
}

describe("the access log itself", () => {
  test("shows the hub nothing, whatever its claim; entries are added to it and no more (D2, AUD-02)", async () => {
    const refused = { code: "42501" };
    await expect(asking(county().hub, await claimOf(county(), "ig-lead"), "TABLE access_event")).rejects.toMatchObject(
      refused,
    );
    const { rows: parts } = await county().owner.query<{ name: string; isLocked: boolean }>(
      `SELECT inhrelid::regclass::text AS name, relrowsecurity AND relforcerowsecurity AS "isLocked"
       FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = 'access_event'::regclass`,
    );
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter(({ isLocked }) => !isLocked)).toEqual([]);
    for (const { name } of parts) await expect(county().hub.query(`TABLE ${name}`)).rejects.toMatchObject(refused);
  });

  test("is met by nobody without a claim, but for what no hub has sealed in time (D2)", async () => {
    for (const { name } of LOG_WINDOWS) {
      const rows = await asking(county().hub, "", JUDGE_ALL, `SELECT FROM access_log.${name}`);
      expect([name, rows.length]).toEqual([name, 0]);
    }
    const [late, fresh] = ["10 minutes", "1 second"].map((ago) => `clock_timestamp() - interval '${ago}'`);
    await county().owner.query(`
      INSERT INTO unsealed_event (event_id, noted_at)
      SELECT id, CASE row_number() OVER (ORDER BY id) WHEN 1 THEN ${late} ELSE ${fresh} END FROM access_event LIMIT 2`);
    const waiting = await asking(county().hub, "", "SELECT FROM access_log.abandoned");
    await county().owner.query("DELETE FROM unsealed_event");
    expect(waiting).toHaveLength(1);
  });
});

describe("through the window of leads", () => {
  const [OWN, CONTROLLED, CONTROLLED_NOW] = ABOUT_DANIEL as [string, string, string];

  test("whoever leads governance meets own users' entries, and those of records controlled then (AUD-03)", async () => {
    expect((await metBy("ig-lead", "of_lead")).sort()).toEqual([OWN, CONTROLLED].sort());
    expect(await metBy("icb-ig-lead", "of_lead")).toEqual([CONTROLLED_NOW]);
  });

  test("or, where that is what a rule turns on, controlled today", async () => {
    expect((await metBy("ig-lead", "of_lead_today")).sort()).toEqual([...ABOUT_DANIEL].sort());
    expect(await metBy("icb-ig-lead", "of_lead_today")).toEqual([]);
  });

  test.each(["council", "council-manager", "caldicott", "police", "person", "person-in-prison"] as const)(
    "%s meets nothing (D2)",
    async (who) => {
      expect([await metBy(who, "of_lead"), await metBy(who, "of_lead_today")]).toEqual([[], []]);
    },
  );
});

describe("a question that fails on the first entry that it looks at", () => {
  const failing = (window: string) => `SELECT FROM access_log.${window} WHERE 1 / (length(kind) * 0) = 1`;
  const BLIND: readonly (readonly [string, CastName])[] = [
    ["of_lead", "council"],
    ["of_lead", "police"],
    ["of_lead_today", "person"],
    ["of_own_record", "ig-lead"],
    ["of_own_record", "council"],
  ];

  test.each(BLIND)("does not fail through %s for %s: not one is looked at (D2)", async (window, who) => {
    expect(await asking(county().hub, await claimOf(county(), who), JUDGE_ALL, failing(window))).toEqual([]);
  });

  test("fails for whom the window is", async () => {
    const lead = await claimOf(county(), "ig-lead");
    await expect(asking(county().hub, lead, failing("of_lead"))).rejects.toMatchObject({ code: "22012" });
  });
});

describe("through the window of people", () => {
  test("a person meets the entries that name them, and no others (AUD-03)", async () => {
    expect((await metBy("person", "of_own_record")).sort()).toEqual([...ABOUT_DANIEL].sort());
    expect(await metBy("person-in-prison", "of_own_record")).toEqual([]);
  });

  test.each(["council", "ig-lead", "police"] as const)("%s meets nothing (D2)", async (who) => {
    expect(await metBy(who, "of_own_record")).toEqual([]);
  });
});

describe("through the window of rules", () => {
  test("entries show about people of whom the caller may know, and never by which user (D2)", async () => {
    expect((await metBy("council", "of_known")).sort()).toEqual([...ABOUT_DANIEL].sort());
    expect(await metBy("care-provider-left", "of_known")).toEqual([]);
    const { rows } = await county().owner.query<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'access_log' AND table_name = 'of_known'",
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(
      ["body", "id", "kind", "occurred_at", "partner_id", "purpose", "role", "subject_ids"].sort(),
    );
  });

  test("and about nobody before they were judged (D2)", async () => {
    const rows = await asking(county().hub, await claimOf(county(), "council"), "SELECT FROM access_log.of_known");
    expect(rows).toEqual([]);
  });
});
