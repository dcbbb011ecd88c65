import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { settleSecondLock } from "../../src/server/second-lock/index.js";
import { UnfitDatabase } from "../../src/server/unfit-database.js";
import { useLockedCounty } from "../support/claims.js";

const county = useLockedCounty();
const settle = () => settleSecondLock(county().url, loadAccessMatrix());
const login = () => `"${decodeURIComponent(new URL(county().hubUrl).username)}"`;

/** What somebody does to the database, how it is undone, and what the start says of it. */
const FAULTS: readonly (readonly [does: () => string, undoes: () => string, says: RegExp])[] = [
  [
    () => "ALTER TABLE offence NO FORCE ROW LEVEL SECURITY",
    () => "ALTER TABLE offence FORCE ROW LEVEL SECURITY",
    /table offence is about people, and row security is not forced/,
  ],
  [
    () => "ALTER TABLE consent DISABLE ROW LEVEL SECURITY",
    () => "ALTER TABLE consent ENABLE ROW LEVEL SECURITY",
    /table consent is about people/,
  ],
  [
    () => "CREATE TABLE note_about (id uuid, person_id uuid)",
    () => "DROP TABLE note_about",
    /table note_about is about people/,
  ],
  [
    () => "GRANT INSERT ON offence TO concordat_hub",
    () => "REVOKE INSERT ON offence FROM concordat_hub",
    /may insert in the table offence, and no row policy/,
  ],
  [() => `ALTER ROLE ${login()} BYPASSRLS`, () => `ALTER ROLE ${login()} NOBYPASSRLS`, /can step round row security/],
  [
    () => `GRANT concordat_facts TO ${login()}`,
    () => `REVOKE concordat_facts FROM ${login()}`,
    /may become concordat_facts/,
  ],
  [
    () => "CREATE VIEW everybody AS SELECT * FROM person_identity",
    () => "DROP VIEW everybody",
    /view everybody shows rows by the rights of its owner/,
  ],
  [
    () => `CREATE TABLE own_thing (id int); ALTER TABLE own_thing OWNER TO ${login()}`,
    () => "DROP TABLE own_thing",
    /owns own_thing/,
  ],
  [
    () => "UPDATE second_lock.matrix_cell SET level = 4 WHERE category = 'FINANCE' AND agency = 'DWP'",
    () => "UPDATE second_lock.matrix_cell SET level = 2 WHERE category = 'FINANCE' AND agency = 'DWP'",
    /access matrix in second_lock.matrix_cell is not the one/,
  ],
  [
    () => "CREATE TABLE kept AS TABLE second_lock.tie_sheet; DELETE FROM second_lock.tie_sheet",
    () => "INSERT INTO second_lock.tie_sheet TABLE kept; DROP TABLE kept",
    /access matrix is not laid out/,
  ],
];

describe("the start", () => {
  test.each(FAULTS)("refuses after %s (D2)", async (does, undoes, says) => {
    const { owner } = county();
    await expect(settle()).resolves.toHaveLength(32);
    await owner.query(does());
    try {
      await expect(settle()).rejects.toThrow(UnfitDatabase);
      await expect(settle()).rejects.toThrow(says);
    } finally {
      await owner.query(undoes());
    }
    await expect(settle()).resolves.toHaveLength(32);
  });
});
