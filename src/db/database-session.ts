import type { PoolClient } from "pg";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import { Contended } from "../kernel/errors.js";
import type { TimeBudget } from "../kernel/time-budget.js";
import type { SignClaim } from "./claim.js";
import { databaseSeconds } from "./database-clock.js";
import { LONGEST_STATEMENT_MILLISECONDS } from "./hub-login.js";
import { isPlannedEachTime, type Statement, statement } from "./statement.js";
import { connectionFor } from "./waiting-room.js";

const BEGIN = {
  read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
  write: "BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE",
};
const CLAIM = statement("SELECT set_config('hub.claim', $1, true)");
const SHORTER = statement("SELECT set_config('statement_timeout', $1, true)");
/** For the rest of the transaction: the login's own setting is one plan for all values. */
const PLAN_FOR_VALUES = statement("SELECT set_config('plan_cache_mode', 'auto', true)");
const JUDGE = statement("SELECT second_lock.judge($1::uuid[])");
const ATTEMPTS = 3;
/** Serialization failure and deadlock: the same work may succeed when it is simply done again. */
const WORTH_REPEATING = new Set(["40001", "40P01"]);

interface OpenTransaction {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
  /** Settles when PostgreSQL has accepted the transaction and the claim, and has judged those in question. */
  opened: Promise<unknown>;
}

/**
 * One request's way to PostgreSQL: policy facts and data are read in one read-only snapshot, as a role that owns
 * nothing, with the caller set for the length of the transaction by a signed claim.
 *
 * Begin, claim and the first statement travel in one round trip. Row policies show what the second lock judged open:
 * whoever reads about people says first whom it is about. Writing ends the snapshot and opens a transaction of its own,
 * in which all is judged anew; what is read afterwards sees the change.
 *
 * Where the request has a time budget, no statement is begun after it, none outlasts it, and nothing is committed late.
 */
export class DatabaseSession {
  #transaction: Promise<OpenTransaction> | null = null;
  #mode: "read" | "write" = "read";
  #statements = 0;
  readonly #people = new Set<string>();

  /** Without a claim the session sees what is about nobody, such as the keys of issuers. */
  constructor(
    readonly dataSource: DataSource,
    private readonly sign: SignClaim | null,
    private readonly budget: TimeBudget | null = null,
  ) {}

  /** How many statements this session has sent, the opening and closing of transactions apart. */
  get statements(): number {
    return this.#statements;
  }

  /**
   * What stands for the snapshot that is open now; null where none is. What was read in one is true for as long as it
   * lasts. While something is written there is none: what was read before a change need not be so after it.
   */
  get snapshot(): object | null {
    return this.#mode === "read" ? this.#transaction : null;
  }

  /** Refuses to go on with `TIMEOUT` when the request has no time left. */
  requireTime(): void {
    this.budget?.requireTime();
  }

  /**
   * Names people whose rows are about to be read, so that the second lock judges what of them is open to the caller.
   *
   * It travels with the statements that follow and is done again in every transaction of this session: what was true
   * in one need not be in the next. Nobody sees more by being asked for; who was not named stays hidden.
   */
  concerning(people: readonly string[]): void {
    const unjudged = this.#transaction === null ? people : people.filter((person) => !this.#people.has(person));
    for (const person of people) this.#people.add(person);
    if (this.#transaction !== null && unjudged.length > 0) this.#judge(this.#transaction, unjudged);
  }

  /** Runs one prepared statement in the current transaction and gives its rows. */
  async rows<Row>(query: Statement, values: readonly unknown[]): Promise<Row[]> {
    const transaction = await this.#current();
    this.#keepWithinBudget(transaction.client);
    if (isPlannedEachTime(query)) transaction.client.query({ ...PLAN_FOR_VALUES, values: [] }).catch(() => undefined);
    this.#statements += 1;
    const answer = settled(transaction.client.query({ ...query, values: [...values] }));
    // What failed first says why: PostgreSQL tells of the rest only that the transaction is over.
    await transaction.opened;
    return (await answer).rows as Row[];
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
      const transaction = await this.#current();
      await transaction.opened;
      this.#keepWithinBudget(transaction.client);
      const result = await work(transaction.runner.manager);
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
    if (this.#transaction) return this.#transaction;
    const opening = this.#open();
    this.#transaction = opening;
    if (this.#people.size > 0) this.#judge(opening, [...this.#people]);
    return opening;
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
    const client = await connectionFor(runner, this.dataSource, this.budget);
    const claim = await this.#claimOn(client).catch(async (error: unknown) => {
      await runner.release();
      throw error;
    });
    const begun = client.query(BEGIN[this.#mode]);
    const claimed = client.query({ ...CLAIM, values: [claim] });
    return { runner, client, opened: settled(Promise.all([begun, claimed])) };
  }

  async #claimOn(client: PoolClient & { processID?: number }): Promise<string> {
    return this.sign?.(client.processID ?? 0, await databaseSeconds(client)) ?? "";
  }

  /** Sends the judge ahead of whatever is sent next; its failure is that of the transaction. */
  #judge(opening: Promise<OpenTransaction>, people: readonly string[]): void {
    if (this.sign === null) return;
    this.#statements += 1;
    const judging = opening.then((transaction) => {
      const judged = transaction.client.query({ ...JUDGE, values: [people] });
      transaction.opened = settled(Promise.all([transaction.opened, judged]));
    });
    judging.catch(() => undefined);
  }
}

/** A promise whose failure is told to whoever awaits it, and is no unheard one until then. */
function settled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
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
