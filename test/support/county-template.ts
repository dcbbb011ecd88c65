import { randomBytes } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { seedCounty } from "../../seeds/index.js";
import { startEmbeddedPostgres } from "../../src/db/embedded-postgres.js";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { openDevelopmentIssuer, registerDevelopmentIssuer } from "../../src/server/development-issuer.js";
import { prepareDatabase } from "../../src/server/prepared-database.js";
import { settleSecondLock } from "../../src/server/second-lock/index.js";
import { COUNTY_NOW } from "./county-now.js";
import { dropDatabase, withDatabase } from "./databases.js";

/**
 * Once for the whole run: a real PostgreSQL (the one in DATABASE_URL, or the embedded one) and in it a migrated and
 * seeded template, of which each test file takes a copy of its own. The county stands at the moment that is given.
 */
export async function makeCountyTemplate(now: Date = COUNTY_NOW): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "concordat-test-"));
  const given = process.env.DATABASE_URL;
  const embedded = given
    ? null
    : await startEmbeddedPostgres({ dataDir, databaseName: "postgres", durability: "test" });
  const serverUrl = given ?? embedded?.url ?? "";
  const template = `concordat_test_${randomBytes(5).toString("hex")}`;

  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${template}`);
  await server.end();

  const templateUrl = withDatabase(serverUrl, template);
  const { owner } = await prepareDatabase(templateUrl);
  const client = new pg.Client({ connectionString: templateUrl });
  await client.connect();
  await seedCounty(client, now);
  await client.end();
  await settleSecondLock(templateUrl, loadAccessMatrix());
  await registerDevelopmentIssuer(owner, await openDevelopmentIssuer(dataDir));
  await owner.destroy();

  process.env.TEST_SERVER_URL = serverUrl;
  process.env.TEST_TEMPLATE = template;
  process.env.TEST_DATA_DIR = dataDir;
  return async () => {
    await dropDatabase(serverUrl, template);
    await embedded?.stop();
  };
}
