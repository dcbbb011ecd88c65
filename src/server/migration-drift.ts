import { type DataSource, MigrationExecutor } from "typeorm";
import { differences, shapeOf } from "./database-shape.js";

/** Tables that belong to the hub's machinery and that no entity speaks of. */
const WITHOUT_ENTITY = [
  ...["hub_login", "migration"],
  // The seal over the access log: written and read by reviewed SQL alone.
  ...["audit_stream", "sealed_batch", "sealed_event", "unsealed_event", "sequencer_term", "tree_leaf", "checkpoint"],
  // Idempotency keys and what was answered for them, written and read likewise.
  ...["idempotency_key", "idempotent_answer"],
];

/** Indexes and constraints are the migrations' own: reviewed SQL says more than an entity can. */
const OWNED_BY_MIGRATIONS = /^(CREATE (UNIQUE )?INDEX|DROP INDEX|COMMENT ON)|(ADD|DROP) CONSTRAINT(?!.*PRIMARY KEY)/;

/**
 * Holds the migrations against the entities and against themselves, in an empty database.
 *
 * Every table and column must be as an entity says; every `down` must leave exactly what was there before its `up`;
 * and going up again must give the same database. Each problem is one sentence.
 */
export async function findMigrationDrift(emptyDatabase: DataSource): Promise<string[]> {
  const database = await emptyDatabase.initialize();
  try {
    const shapes = await migrateStepByStep(database);
    const drift = [...(await entityDrift(database)), ...(await tablesWithoutEntity(database))];
    const wayDown = await revertStepByStep(database, shapes);
    // What a careless down leaves behind would only stand in the way of the second up.
    if (wayDown.length > 0) return [...drift, ...wayDown];
    await database.runMigrations();
    const again = differences([...shapes.values()].at(-1) ?? [], await shapeOf(database));
    return [...drift, ...again.map((line) => `going up a second time gives another database, ${line}`)];
  } finally {
    await database.destroy();
  }
}

/** Runs each migration alone. The shape under a migration's name is the one that it leaves behind. */
async function migrateStepByStep(database: DataSource): Promise<Map<string, readonly string[]>> {
  const executor = new MigrationExecutor(database);
  const shapes = new Map<string, readonly string[]>();
  for (const migration of await executor.getPendingMigrations()) {
    await executor.executeMigration(migration);
    shapes.set(migration.name, await shapeOf(database));
  }
  return shapes;
}

async function revertStepByStep(
  database: DataSource,
  shapes: ReadonlyMap<string, readonly string[]>,
): Promise<string[]> {
  const problems: string[] = [];
  const names = [...shapes.keys()];
  for (const [index, name] of [...names.entries()].reverse()) {
    await database.undoLastMigration();
    const before = shapes.get(names[index - 1] ?? "") ?? [];
    const left = differences(before, await shapeOf(database));
    problems.push(...left.map((line) => `the down of ${name} is not the reverse of its up, ${line}`));
  }
  return problems;
}

async function entityDrift(database: DataSource): Promise<string[]> {
  const { upQueries } = await database.driver.createSchemaBuilder().log();
  const settled = await settledDefaults(database);
  const wanted = upQueries.map(({ query }) => query).filter((query) => !OWNED_BY_MIGRATIONS.test(query));
  const unsettled = wanted.filter(
    (query) => !settled.has(query) && !settled.has(query.replace(/DROP DEFAULT$/, GIVEN)),
  );
  return unsettled.map((query) => `the entities want what no migration makes: ${query}`);
}

/** TypeORM (1.1) does not recognise a default that makes a UUID when it reads it back, and wants to set it anew. */
const GIVEN = "SET DEFAULT gen_random_uuid()";

/** What would set a default that is there already. */
async function settledDefaults(database: DataSource): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ table: string; column: string }[]>(`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND column_default = 'gen_random_uuid()'`);
  return new Set(rows.map(({ table, column }) => `ALTER TABLE "${table}" ALTER COLUMN "${column}" ${GIVEN}`));
}

async function tablesWithoutEntity(database: DataSource): Promise<string[]> {
  const known = new Set([...database.entityMetadatas.map(({ tableName }) => tableName), ...WITHOUT_ENTITY]);
  const rows = await database.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname`,
  );
  return rows.filter(({ name }) => !known.has(name)).map(({ name }) => `the table ${name} has no entity`);
}
