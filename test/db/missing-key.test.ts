import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { CarePlanEntity } from "../../src/care-plans/care-plan.entity.js";
import { dataSourceOf, ensureHubLogin } from "../../src/db/index.js";
import { copyOfTemplate, dropDatabase } from "../support/databases.js";

let databaseUrl: string;
let hub: DataSource;

beforeAll(async () => {
  databaseUrl = await copyOfTemplate();
  const url = await ensureHubLogin(databaseUrl);
  hub = await dataSourceOf({ url, entities: [CarePlanEntity] }).initialize();
});

afterAll(async () => {
  await hub.destroy();
  await dropDatabase(process.env.TEST_SERVER_URL ?? "", new URL(databaseUrl).pathname.slice(1));
});

describe("a key that is missing", () => {
  test.each([undefined, null])("finds no row by TypeORM, not any: it is refused (I3): %s", async (id) => {
    const plans = hub.getRepository(CarePlanEntity);
    for (const look of [
      () => plans.findOne({ where: { id: id as never } }),
      () => plans.find({ where: { id: id as never } }),
      () => plans.findOneBy({ id: id as never }),
    ]) {
      await expect(look()).rejects.toThrow(/(undefined|null)/i);
    }
  });

  test("changes no row in an update by its key (I3)", async () => {
    const update = hub.createQueryBuilder().update(CarePlanEntity).set({ version: 99 });
    const { affected } = await update.where("id = :id AND version = :version", { id: undefined, version: 1 }).execute();
    expect(affected).toBe(0);
  });
});

test("no code of the hub looks rows up by TypeORM's own finders, which take a missing key as their caller means it (I3)", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(500);
  const finders =
    /\.(findOne|findBy|findOneBy|findAndCount|findOneOrFail|getRepository|softDelete)\(|manager\.(find|save|remove)\(/;
  expect(files.filter((name) => finders.test(readFileSync(join("src", name), "utf8")))).toEqual([]);
});
