// The migrations of a version of the hub that is not written yet, run in a process of their own, so that a test can have
// them beside hubs of this version and can kill them: `up` expands and then fills in, `down` takes both back.
//   node next-version.cjs up|down   on the database in DATABASE_URL
const { ownerDataSource } = require("../../../dist/ormconfig.js");
const { migrateAlone } = require("../../../dist/src/server/migrate-alone.js");

/** Expands: a column that this version knows nothing of. */
class Expand1900000000001 {
  name = "Expand1900000000001";

  up(runner) {
    return runner.query("ALTER TABLE person_identity ADD COLUMN next_version_name text");
  }

  down(runner) {
    return runner.query("ALTER TABLE person_identity DROP COLUMN next_version_name");
  }
}

/** Fills in, a row at a time and each for good, so that no reader waits and whoever comes after a kill goes on. */
class FillIn1900000000002 {
  name = "FillIn1900000000002";
  transaction = false;

  async up(runner) {
    const next = `UPDATE person_identity SET next_version_name = family_name
      WHERE ctid = (SELECT ctid FROM person_identity WHERE next_version_name IS NULL LIMIT 1) RETURNING 1`;
    while ((await runner.query(next))[1] > 0) await runner.query("SELECT pg_sleep(0.1)");
  }

  async down() {}
}

async function main(way) {
  const owner = ownerDataSource(process.env.DATABASE_URL ?? "");
  owner.setOptions({ migrations: [Expand1900000000001, FillIn1900000000002] });
  await owner.initialize();
  try {
    if (way === "up") await migrateAlone(owner, process.env.DATABASE_URL);
    else for (const _ of [2, 1]) await owner.undoLastMigration();
  } finally {
    await owner.destroy();
  }
}

main(process.argv[2]).catch((error) => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
