import pg from "pg";
import { CountyNotEmpty, seedCounty, seedSyntheticCounty, UnfitCounty } from "../../seeds/index.js";
import { LOAD_ORDER } from "../../seeds/insert.js";
import { UsageError } from "../../src/commands/run-command.js";
import { runSeed } from "../../src/commands/run-seed.js";
import { parseNhsNumber } from "../../src/kernel/identifiers/index.js";
import { COUNTY_NOW } from "../support/county-now.js";
import { copyOfTemplate, dropDatabase } from "../support/databases.js";

const PEOPLE = 400;
let url: string;
let client: pg.Client;
let keysAtFirst: unknown[];

beforeAll(async () => {
  url = await copyOfTemplate();
  client = new pg.Client({ connectionString: url });
  await client.connect();
  keysAtFirst = await foreignKeys();
});

afterAll(async () => {
  await client.end();
  await dropDatabase(process.env.TEST_SERVER_URL ?? "", new URL(url).pathname.slice(1));
});

const clear = () => client.query(`TRUNCATE ${LOAD_ORDER.join(", ")} CASCADE`);
const foreignKeys = async () => {
  const { rows } = await client.query(
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2",
  );
  return rows;
};
const loadWith = async (seed: number) => {
  await clear();
  return seedSyntheticCounty(client, { people: PEOPLE, seed, now: COUNTY_NOW });
};
const digest = async (rows: string): Promise<string> => {
  const { rows: found } = await client.query(
    `SELECT md5(string_agg(told, '' ORDER BY told)) AS print FROM (${rows}) everything`,
  );
  return found[0].print;
};
const everyRow = () =>
  digest(`SELECT i::text AS told FROM person_identity i UNION ALL SELECT r::text FROM relationship r
    UNION ALL SELECT c::text FROM consent c UNION ALL SELECT s::text FROM plan_section s`);
const faces = () => digest("SELECT given_names || family_name || date_of_birth AS told FROM person_identity");

test("a county is never loaded over another one", async () => {
  await expect(seedCounty(client, COUNTY_NOW)).rejects.toThrow(CountyNotEmpty);
  const synthetic = { people: PEOPLE, seed: 1, now: COUNTY_NOW };
  await expect(seedSyntheticCounty(client, synthetic)).rejects.toThrow(CountyNotEmpty);
});

test("the command says in one sentence that the database is not empty", async () => {
  const refused = runSeed(client, { people: null, seed: 1, now: COUNTY_NOW }, () => {});
  await expect(refused).rejects.toThrow(UsageError);
});

test.each([
  [0, 1],
  [1.5, 1],
  [10, 0.5],
  [20_000_000, 1],
])("a county of %p people with seed %p is refused before anything is touched", async (people, seed) => {
  await expect(seedSyntheticCounty(client, { people, seed, now: COUNTY_NOW })).rejects.toThrow(UnfitCounty);
});

test("as many people are made as were asked for, each with a plan of five sections", async () => {
  const { people, rows } = await loadWith(3);
  expect([people, rows.person_identity, rows.care_plan, rows.plan_section]).toEqual([
    PEOPLE,
    PEOPLE,
    PEOPLE,
    PEOPLE * 5,
  ]);
  expect(rows.consent).toBeGreaterThan(PEOPLE);
});

test("the same seed makes the same county, row for row", async () => {
  await loadWith(3);
  const first = await everyRow();
  await loadWith(3);
  expect(await everyRow()).toBe(first);
});

test("another seed makes other people, and not only other ids", async () => {
  await loadWith(3);
  const first = await faces();
  await loadWith(4);
  expect(await faces()).not.toBe(first);
});

test("the NHS numbers are valid, of the range 999, and nobody shares one", async () => {
  await loadWith(3);
  const { rows } = await client.query<{ value: string }>(
    "SELECT value FROM person_identifier WHERE kind = 'NHS_NUMBER' AND starts_with(value, '999')",
  );
  expect(new Set(rows.map(({ value }) => value)).size).toBe(PEOPLE);
  expect(rows.filter(({ value }) => !parseNhsNumber(value).ok)).toEqual([]);
});

test("everybody has two to four partners, and somebody is in custody", async () => {
  const { rows: custody } = await loadWith(3);
  const { rows } = await client.query<{ partners: number }>(
    "SELECT count(DISTINCT partner_id)::integer AS partners FROM relationship GROUP BY person_id",
  );
  expect(rows.length).toBe(PEOPLE);
  expect(rows.filter(({ partners }) => partners < 2 || partners > 4)).toEqual([]);
  expect(custody.custody_episode).toBeGreaterThan(0);
});

test("the load leaves every foreign key as it found it", async () => {
  expect(keysAtFirst.length).toBeGreaterThan(50);
  await loadWith(3);
  expect(await foreignKeys()).toEqual(keysAtFirst);
});

test("an interrupted load leaves nothing behind", async () => {
  await clear();
  const stop = () => {
    throw new Error("stopped by the test");
  };
  const interrupted = { people: PEOPLE, seed: 3, now: COUNTY_NOW, onProgress: stop };
  await expect(seedSyntheticCounty(client, interrupted)).rejects.toThrow("stopped by the test");
  const { rows } = await client.query("SELECT count(*)::integer AS partners FROM partner");
  expect(rows).toEqual([{ partners: 0 }]);
});
