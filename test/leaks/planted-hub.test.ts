import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plantCanaries } from "../../src/commands/attack/canaries.js";
import { personColumns } from "../../src/commands/attack/person-columns.js";
import { callersOf, USUAL_COMPANY } from "../../src/commands/leaks/callers-of.js";
import { areTextsKept, keepTexts, putTextsBack } from "../../src/commands/leaks/planted-hub/kept-texts.js";
import { logsOfPlanted } from "../../src/commands/leaks/planted-hub/logs-of-planted.js";
import { registeredAttackers } from "../../src/commands/leaks/planted-hub/registered-attackers.js";
import {
  registerTemporaryIssuer,
  removeTemporaryIssuer,
} from "../../src/commands/leaks/planted-hub/temporary-issuer.js";
import { requireThrowAway } from "../../src/commands/leaks/planted-hub/throw-away-records.js";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { useHub } from "../support/hub.js";

const hub = useHub();

/** Everything that is written of people, as one fingerprint a table. */
async function fingerprints(): Promise<string[]> {
  const tables = new Set((await personColumns(hub().owner)).map(({ table }) => table));
  const each = [...tables].map(
    (table) => `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS print FROM ${table} t`,
  );
  const { rows } = await hub().owner.query<{ print: string }>(each.join(" UNION ALL "));
  return rows.map(({ print }) => print).sort();
}

const databaseName = async () => (await hub().owner.query("SELECT current_database() AS name")).rows[0].name;

test("given canaries in every text about people, when they are taken out again, then every table is as it was", async () => {
  const before = await fingerprints();
  await keepTexts(hub().owner);
  await plantCanaries(hub().owner);
  expect(await fingerprints()).not.toEqual(before);
  expect(await areTextsKept(hub().owner)).toBe(true);
  await putTextsBack(hub().owner);
  expect(await fingerprints()).toEqual(before);
  expect(await areTextsKept(hub().owner)).toBe(false);
});

describe("nothing is planted where records might be anybody's", () => {
  test("a database that was not named again", async () => {
    await expect(requireThrowAway(hub().owner, "another", false)).rejects.toThrow("nothing was changed");
  });

  test("a hub in production", async () => {
    await expect(requireThrowAway(hub().owner, await databaseName(), true)).rejects.toThrow("NODE_ENV is production");
  });

  test("an NHS number outside the test range (P9)", async () => {
    const { owner } = hub();
    await expect(requireThrowAway(owner, await databaseName(), false)).resolves.toBeUndefined();
    await owner.query("BEGIN");
    await owner.query(
      `UPDATE person_identifier SET value = '0' || substr(value, 2)
       WHERE kind = 'NHS_NUMBER' AND person_id = (SELECT min(person_id::text)::uuid FROM person_identifier
         WHERE kind = 'NHS_NUMBER')`,
    );
    await expect(requireThrowAway(owner, await databaseName(), false)).rejects.toThrow("may be real people's");
    await owner.query("ROLLBACK");
  });
});

describe("given the access log of a deployment is to be searched in the end (AUD-02)", () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "log-key-"));
    await (await hub().as("council")).ask("{ me { role } }");
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  const settings = (auditSigningKeyPath: string | null) => {
    const { databaseUrl } = hub();
    return { databaseUrl, audience: "concordat", auditSigningKeyPath, dataDir: directory };
  };

  test("when the suite does not have the log's key, then it refuses before anything is asked", async () => {
    await expect(logsOfPlanted(hub().owner, settings(null))).rejects.toThrow("signed with another key");
  });

  test("when it has, then the log is exported from that moment on", async () => {
    const path = join(directory, "key.pem");
    await writeFile(path, hub().logKey.privateKey.export({ type: "pkcs8", format: "pem" }));
    const { selection, logKey } = await logsOfPlanted(hub().owner, settings(path));
    expect(logKey.publicKey).toEqual(hub().logKey.publicKey);
    expect(selection).toEqual({ from: expect.stringMatching(/Z$/) });
  });
});

test("an issuer that is registered for a while lets one attacker of each kind of agency in, and then none", async () => {
  const { owner } = hub();
  const matrix = loadAccessMatrix();
  const bearerOf = await registerTemporaryIssuer(owner, "concordat");
  const attackers = await registeredAttackers(owner, matrix, false);
  const callers = await callersOf(owner, attackers, bearerOf, USUAL_COMPANY);
  expect(new Set(attackers.map(({ agencyType }) => agencyType)).size).toBeGreaterThan(10);
  expect(new Set(attackers.map(({ role }) => role))).toEqual(
    new Set([...attackers.map(({ role }) => role), "IG_LEAD", "PERSON"]),
  );
  expect(callers.every(({ asksAbout, role }) => asksAbout.length > 0 || role === "IG_LEAD")).toBe(true);
  await removeTemporaryIssuer(owner);
  const { rows } = await owner.query("SELECT FROM partner_issuer WHERE issuer LIKE 'urn:concordat:leak-suite:%'");
  expect(rows).toEqual([]);
});
