import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from "typeorm";
import { ownerDataSource } from "../../ormconfig.js";
import { dataSourceOf } from "../../src/db/index.js";
import { findMigrationDrift } from "../../src/server/migration-drift.js";
import { withThrowAwayDatabase } from "../../src/server/throw-away-database.js";

const server = (): string => process.env.TEST_SERVER_URL ?? "";

@Entity("house")
class House {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "text" })
  street: string;

  @Column({ type: "integer", nullable: true })
  rooms: number | null;
}

const HOUSE = "CREATE TABLE house (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), street text NOT NULL, rooms integer)";
const NO_HOUSE = "DROP TABLE house";

function migration(up: string, down: string): NewableFunction {
  return class Step1700000000001 implements MigrationInterface {
    readonly name = "Step1700000000001";

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(up);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(down);
    }
  };
}

/** The drift of one entity, a house, against one migration. */
function driftOf(up: string, down: string = NO_HOUSE): Promise<string[]> {
  const migrations = [migration(up, down)];
  return withThrowAwayDatabase(server(), (url) =>
    findMigrationDrift(dataSourceOf({ url, entities: [House], migrations, isPipelined: false })),
  );
}

describe("the hub's migrations", () => {
  test("make what the entities say, and each can be reverted without a trace", async () => {
    const drift = await withThrowAwayDatabase(server(), (url) => findMigrationDrift(ownerDataSource(url)));
    expect(drift).toEqual([]);
  });
});

describe("drift", () => {
  test("a table made as its entity says is none", async () => {
    expect(await driftOf(HOUSE)).toEqual([]);
  });

  test("an index and a constraint that only the migration knows are none", async () => {
    expect(
      await driftOf(`${HOUSE}; CREATE INDEX house_street ON house (street); ALTER TABLE house ADD CHECK (rooms > 0)`),
    ).toEqual([]);
  });

  test.each([
    ["a column is missing", HOUSE.replace(", rooms integer", ""), /ADD "rooms" integer/],
    ["a column is one too many", HOUSE.replace("rooms", "colour text, rooms"), /DROP COLUMN "colour"/],
    ["a column is of another type", HOUSE.replace("rooms integer", "rooms text"), /"rooms" integer/],
    [
      "a column may be empty though the entity says not",
      HOUSE.replace("street text NOT NULL", "street text"),
      /"street" SET NOT NULL/,
    ],
    [
      "a column may not be empty though the entity says so",
      HOUSE.replace("rooms integer", "rooms integer NOT NULL"),
      /"rooms" DROP NOT NULL/,
    ],
    ["a default is missing", HOUSE.replace(" DEFAULT gen_random_uuid()", ""), /SET DEFAULT gen_random_uuid/],
    ["a default is one too many", HOUSE.replace("rooms integer", "rooms integer DEFAULT 3"), /"rooms" DROP DEFAULT/],
    ["the primary key is missing", HOUSE.replace("PRIMARY KEY", "NOT NULL"), /PRIMARY KEY/],
  ])("there is some where %s", async (_what, up, told) => {
    expect((await driftOf(up)).join("\n")).toMatch(told);
  });

  test("there is some where a table is missing, and where a table has no entity", async () => {
    const drift = await driftOf("CREATE TABLE shed (id uuid)", "DROP TABLE shed");
    expect(drift).toContain("the table shed has no entity");
    expect(drift.join("\n")).toContain('CREATE TABLE "house"');
  });

  test("a down that leaves something behind is told with its name", async () => {
    const drift = await driftOf(`${HOUSE}; CREATE FUNCTION ring() RETURNS text LANGUAGE sql AS $$ SELECT 'ding' $$`);
    expect(drift.join("\n")).toContain(
      "the down of Step1700000000001 is not the reverse of its up, left over: function ring()",
    );
  });
});
