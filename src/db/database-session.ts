import type { PoolClient } from "pg";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import { Contended } from "../kernel/errors.js";
import type { TimeBudget } from "../kernel/time-budget.js";
import { LONGEST_STATEMENT_MILLISECONDS } from "./hub-login.js";
import type { PrincipalClaim } from "./principal-claim.js";
import { type Statement, statement } from "./statement.js";
import { connectionFor } from "./waiting-room.js";

const BEGIN = {
  read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
  write: "BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE",
};
const CLAIM = statement("SELECT set_config('hub.claim', $1, true)");
const SHORTER = statement("SELECT set_config('statement_timeout', $1, true)");
const ATTEMPTS = 3;
/** Serialization failure and deadlock: the same work may succeed when it is simply done again. */
const WORTH_REPEATING = new Set(["40001", "40P01"]);

interface OpenTransaction {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
  /** Settles when PostgreSQL has accepted both the transaction and the claim. */
  readonly opened: Promise<unknown>;
}

/**
 * One request's way to PostgreSQL: policy facts and data are read in one read-only snapshot, as a role that owns
 * nothing, with the caller set for the length of the transaction.
 *
 * Begin, claim and the first statement travel in one round trip. Writing ends the snapshot and opens a transaction
 * of its own; what is read afterwards sees the change.
 *
 * Where the request has a time budget, no statement is begun after it, none outlasts it, and nothing is committed late.
 */
export class DatabaseSession {
  #transaction: Promise<OpenTransaction> | null = null;
  #mode: "read" | "write" = "read";
  #statements = 0;

  constructor(
    readonly dataSource: DataSource,
    private readonly claim: PrincipalClaim | null,
    private readonly budget: TimeBudget | null = null,
  ) {}

  /** How many statements this session has sent, the opening and closing of transactions apart. */
  get statements(): number {
    return this.#statements;
  }

  /** What stands for the snapshot that is open now; null where none is. What was read in one is true for as long as it lasts. */
  get snapshot(): object | null {
    return this.#transaction;
  }

  /** Refuses to go on with `TIMEOUT` when the request has no time left. */
  requireTime(): void {
    this.budget?.requireTime();
  }

  /** Runs one prepared statement in the current transaction and gives its rows. */
  async rows<Row>(query: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { client, opened } = await this.#current();
    this.#keepWithinBudget(client);
    this.#statements += 1;
    const [result] = await Promise.all([client.query({ ...query, values: [...values] }), opened]);
    return result.rows as Row[];
  }

  /**
   * Runs work in a transaction of its own and commits it; the work is repeated when it lost a race with another.
   *
   * Nothing is written when the work throws, and `Contended` is thrown when it loses three times. Work must not keep what
   * it read in an earlier attempt.
   */
  async write<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    await this.end();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#writeOnce(work);
      } catch (error) {
        if (!isWorthRepeating(error)) throw error;
        if (attempt === ATTEMPTS) throw new Contended();
      }
    }
  }

  /** Ends the snapshot, if one is open, and gives the connection back. The session may be used again afterwards. */
  async end(): Promise<void> {
    const transaction = this.#transaction;
    this.#transaction = null;
    if (transaction) await close(await transaction.catch(() => null), "COMMIT");
  }

  async #writeOnce<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    this.#mode = "write";
    try {
      const { runner, client, opened } = await this.#current();
      await opened;
      this.#keepWithinBudget(client);
      const result = await work(runner.manager);
      this.requireTime();
      await this.#finish("COMMIT");
      return result;
    } catch (error) {
      await this.#finish("ROLLBACK").catch(() => undefined);
      throw error;
    } finally {
      this.#mode = "read";
    }
  }

  async #finish(how: "COMMIT" | "ROLLBACK"): Promise<void> {
    const transaction = this.#transaction;
    this.#transaction = null;
    if (transaction) await close(await transaction, how);
  }

  #current(): Promise<OpenTransaction> {
    this.#transaction ??= this.#open();
    return this.#transaction;
  }

  /** The role's own limit on a statement holds, unless the request has less time left than that. */
  #keepWithinBudget(client: PoolClient): void {
    this.requireTime();
    const left = this.budget?.left ?? Number.POSITIVE_INFINITY;
    if (left >= LONGEST_STATEMENT_MILLISECONDS) return;
    client.query({ ...SHORTER, values: [String(Math.max(1, left))] }).catch(() => undefined);
  }

  async #open(): Promise<OpenTransaction> {
    this.requireTime();
    const runner = this.dataSource.createQueryRunner();
    const client = await connectionFor(runner, this.dataSource);
    const begun = client.query(BEGIN[this.#mode]);
    const claimed = client.query({ ...CLAIM, values: [JSON.stringify(this.claim ?? {})] });
    const opened = Promise.all([begun, claimed]);
    opened.catch(() => undefined);
    return { runner, client, opened };
  }
}

async function close(transaction: OpenTransaction | null, how: "COMMIT" | "ROLLBACK"): Promise<void> {
  if (!transaction) return;
  try {
    await transaction.client.query(how);
  } finally {
    await transaction.runner.release();
  }
}

function isWorthRepeating(error: unknown): boolean {
  return WORTH_REPEATING.has(String((error as { code?: unknown } | null)?.code));
}
