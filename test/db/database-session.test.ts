import pg from "pg";
import type { DataSource } from "typeorm";
import { personId } from "../../seeds/index.js";
import {
  type ClaimKey,
  claimSigner,
  DatabaseSession,
  dataSourceOf,
  ensureHubLogin,
  plannedEachTime,
  statement,
} from "../../src/db/index.js";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { settleSecondLock } from "../../src/server/second-lock/index.js";
import { PRIYA } from "../support/claims.js";
import { copyOfTemplate, dropDatabase } from "../support/databases.js";

const TOLD = statement(
  "SELECT current_setting('hub.claim', true) AS claim, current_setting('transaction_read_only') AS ro",
);
const NAME = statement("SELECT name FROM partner WHERE id = $1");

let databaseUrl: string;
let hub: DataSource;
let owner: pg.Client;
let key: ClaimKey;

beforeAll(async () => {
  databaseUrl = await copyOfTemplate();
  hub = await dataSourceOf({ url: await ensureHubLogin(databaseUrl), entities: [], connections: 4 }).initialize();
  key = await settleSecondLock(databaseUrl, loadAccessMatrix());
  owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
});

afterAll(async () => {
  await hub.destroy();
  await owner.end();
  await dropDatabase(process.env.TEST_SERVER_URL ?? "", new URL(databaseUrl).pathname.slice(1));
});

const DANIEL = personId("daniel-marsh");

/** A session of somebody who writes Daniel's plan. */
function session(): DatabaseSession {
  const made = new DatabaseSession(hub, claimSigner(key, PRIYA));
  made.concerning([DANIEL]);
  return made;
}

describe("the hub's role", () => {
  test("is no superuser, bypasses nothing and may make nothing", async () => {
    const [role] = await hub.query(
      "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication FROM pg_roles WHERE rolname = current_user",
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
    });
  });

  test("owns nothing", async () => {
    const { rows } = await owner.query(
      "SELECT relname FROM pg_class JOIN pg_roles ON pg_roles.oid = relowner WHERE starts_with(rolname, 'concordat_hub')",
    );
    expect(rows).toEqual([]);
  });

  test.each([
    "CREATE TABLE mine (id int)",
    "DROP TABLE person",
    "TRUNCATE consent",
    "DELETE FROM person",
    "UPDATE consent SET status = 'GIVEN'",
    "UPDATE staff_user SET role = 'IG_LEAD'",
    "UPDATE agreement SET categories = '{FINANCE}'",
    "UPDATE agreement SET max_level = 'WRITE'",
    "INSERT INTO statutory_gateway (partner_id, purpose, categories, statute, valid_from) SELECT id, 'SAFEGUARDING', '{OFFENCE}', 'x', now() FROM partner",
    "SELECT password FROM hub_login",
    "SET ROLE postgres",
    "COPY partner TO PROGRAM 'cat'",
  ])("may not: %s", async (sql) => {
    await expect(hub.query(sql)).rejects.toMatchObject({
      driverError: { code: expect.stringMatching(/^(42501|22023|42704)$/) },
    });
  });
});

describe("a session", () => {
  test("tells PostgreSQL who is asking, for the length of one read-only transaction", async () => {
    const asked = session();
    const [told] = await asked.rows<{ claim: string; ro: string }>(TOLD, []);
    expect(JSON.parse(told?.claim.slice(64) ?? "")).toMatchObject({ ...PRIYA, now: PRIYA.now.toISOString() });
    expect(told?.ro).toBe("on");
    await asked.end();
  });

  test("leaves no claim behind on the connection it gives back", async () => {
    const asked = session();
    await asked.rows(TOLD, []);
    await asked.end();
    const left = await Promise.all(
      Array.from({ length: 4 }, () => hub.query("SELECT current_setting('hub.claim', true) AS claim")),
    );
    expect(left.flat().map(({ claim }) => claim || null)).toEqual([null, null, null, null]);
  });

  test("stands for a snapshot while it reads alone: what was read before a change is read again after it", async () => {
    const asked = session();
    expect(asked.snapshot).toBeNull();
    await asked.rows(NAME, [PRIYA.partner]);
    const before = asked.snapshot;
    expect(before).not.toBeNull();
    await asked.write(async () => expect(asked.snapshot).toBeNull());
    await asked.rows(NAME, [PRIYA.partner]);
    expect(asked.snapshot).not.toBeNull();
    expect(asked.snapshot).not.toBe(before);
    await asked.end();
  });

  test("sees one snapshot: what is committed meanwhile is not seen before it ends", async () => {
    const asked = session();
    const [before] = await asked.rows<{ name: string }>(NAME, [PRIYA.partner]);
    await owner.query("UPDATE partner SET name = 'Renamed Council' WHERE id = $1", [PRIYA.partner]);
    const [during] = await asked.rows<{ name: string }>(NAME, [PRIYA.partner]);
    expect(during).toEqual(before);
    await asked.end();
    const [after] = await asked.rows<{ name: string }>(NAME, [PRIYA.partner]);
    expect(after?.name).toBe("Renamed Council");
    await asked.end();
  });

  test("prepares a statement but where it is to be planned for its values: no plan of another's is left for it (AUD-03)", async () => {
    const prepared = statement("SELECT text_of.statement FROM pg_prepared_statements AS text_of");
    const planned = plannedEachTime("SELECT id FROM partner WHERE id = $1");
    const asked = session();
    for (let times = 0; times < 7; times += 1) {
      await asked.rows(planned, [PRIYA.partner]);
      await asked.rows(NAME, [PRIYA.partner]);
    }
    const texts = (await asked.rows<{ statement: string }>(prepared, [])).map(({ statement: text }) => text);
    expect([texts.includes(NAME.text), texts.includes(planned.text)]).toEqual([true, false]);
    await asked.end();
  });

  test("cannot write while it reads", async () => {
    const asked = session();
    const write = statement("UPDATE care_plan SET version = version + 1");
    await expect(asked.rows(write, [])).rejects.toMatchObject({ code: "25006" });
    await asked.end();
  });

  test("gives a failed transaction's connection back fit for use", async () => {
    for (let n = 0; n < 8; n += 1) {
      const asked = session();
      await expect(asked.rows(statement("SELECT 1 / 0"), [])).rejects.toMatchObject({ code: "22012" });
      await asked.end();
    }
    const [row] = await session().rows<{ name: string }>(NAME, [PRIYA.partner]);
    expect(row).toBeDefined();
  });
});

describe("whom a session concerns", () => {
  const SHOWN = statement("SELECT person_id AS id FROM person_identity");
  const EDNA = personId("edna-fairley");
  const shown = async (asked: DatabaseSession) => (await asked.rows<{ id: string }>(SHOWN, [])).map(({ id }) => id);

  test("is nobody until it was said, and nobody else afterwards (D2)", async () => {
    const asked = new DatabaseSession(hub, claimSigner(key, PRIYA));
    expect(await shown(asked)).toEqual([]);
    asked.concerning([DANIEL]);
    expect(await shown(asked)).toEqual([DANIEL]);
    await asked.end();
  });

  test("is judged again in each of its transactions (D2)", async () => {
    const asked = session();
    expect(await shown(asked)).toEqual([DANIEL]);
    await asked.write((manager) => manager.query("SELECT 1"));
    expect(await shown(asked)).toEqual([DANIEL]);
    await owner.query("UPDATE agreement SET status = 'SUSPENDED' WHERE partner_id = $1", [PRIYA.partner]);
    expect(await shown(asked)).toEqual([DANIEL]);
    await asked.end();
    expect(await shown(asked)).toEqual([]);
    await asked.end();
    await owner.query("UPDATE agreement SET status = 'SIGNED' WHERE partner_id = $1", [PRIYA.partner]);
  });

  test("may be many, said one after the other (D2)", async () => {
    const asked = session();
    await shown(asked);
    asked.concerning([DANIEL, EDNA]);
    expect((await shown(asked)).sort()).toEqual([DANIEL, EDNA].sort());
    await asked.end();
  });
});

describe("writing", () => {
  const BUMP = `UPDATE care_plan SET version = version + 1 WHERE person_id = '${DANIEL}'`;
  const version = async () =>
    (await owner.query("SELECT version FROM care_plan WHERE person_id = $1", [DANIEL])).rows[0]?.version;

  test("commits, and what is read afterwards sees the change", async () => {
    const before = await version();
    const asked = session();
    await asked.write((manager) => manager.query(BUMP));
    expect(await version()).toBe(before + 1);
    await asked.end();
  });

  test("writes nothing when the work throws", async () => {
    const before = await version();
    const broken = session().write(async (manager) => {
      await manager.query(BUMP);
      throw new Error("second thoughts");
    });
    await expect(broken).rejects.toThrow("second thoughts");
    expect(await version()).toBe(before);
  });

  test("is done again when another commits first, and both changes are there", async () => {
    const before = await version();
    let attempts = 0;
    await session().write(async (manager) => {
      attempts += 1;
      await manager.query("SELECT version FROM care_plan LIMIT 1");
      if (attempts === 1) await owner.query(BUMP);
      await manager.query(BUMP);
    });
    expect(attempts).toBe(2);
    expect(await version()).toBe(before + 2);
  });
});
