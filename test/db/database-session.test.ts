import pg from "pg";
import type { DataSource } from "typeorm";
import { partnerId } from "../../seeds/index.js";
import { DatabaseSession, dataSourceOf, ensureHubLogin, type PrincipalClaim, statement } from "../../src/db/index.js";
import { copyOfTemplate, dropDatabase } from "../support/databases.js";

const CLAIM: PrincipalClaim = {
  partnerId: partnerId("ashdale-council"),
  subject: "priya-nair",
  role: "PRACTITIONER",
  purpose: "CARE_MANAGEMENT",
  requestId: "request-0001",
};
const TOLD = statement(
  "SELECT current_setting('hub.claim', true) AS claim, current_setting('transaction_read_only') AS ro",
);
const NAME = statement("SELECT name FROM partner WHERE id = $1");

let databaseUrl: string;
let hub: DataSource;
let owner: pg.Client;

beforeAll(async () => {
  databaseUrl = await copyOfTemplate();
  hub = await dataSourceOf({ url: await ensureHubLogin(databaseUrl), entities: [], connections: 4 }).initialize();
  owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
});

afterAll(async () => {
  await hub.destroy();
  await owner.end();
  await dropDatabase(process.env.TEST_SERVER_URL ?? "", new URL(databaseUrl).pathname.slice(1));
});

const session = () => new DatabaseSession(hub, CLAIM);

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
    expect(JSON.parse(told?.claim ?? "")).toEqual(CLAIM);
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

  test("sees one snapshot: what is committed meanwhile is not seen before it ends", async () => {
    const asked = session();
    const [before] = await asked.rows<{ name: string }>(NAME, [CLAIM.partnerId]);
    await owner.query("UPDATE partner SET name = 'Renamed Council' WHERE id = $1", [CLAIM.partnerId]);
    const [during] = await asked.rows<{ name: string }>(NAME, [CLAIM.partnerId]);
    expect(during).toEqual(before);
    await asked.end();
    const [after] = await asked.rows<{ name: string }>(NAME, [CLAIM.partnerId]);
    expect(after?.name).toBe("Renamed Council");
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
    const [row] = await session().rows<{ name: string }>(NAME, [CLAIM.partnerId]);
    expect(row).toBeDefined();
  });
});

describe("writing", () => {
  const BUMP = "UPDATE care_plan SET version = version + 1 WHERE id = (SELECT min(id::text)::uuid FROM care_plan)";
  const version = async () =>
    (await owner.query("SELECT version FROM care_plan ORDER BY id::text LIMIT 1")).rows[0]?.version;

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
