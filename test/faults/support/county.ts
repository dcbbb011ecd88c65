import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { CAST, type CastName, seedSyntheticCounty } from "../../../seeds/index.js";
import { readSigningKey } from "../../../src/audit/seal/index.js";
import type { PersonId } from "../../../src/kernel/ids.js";
import { castToken } from "../../../src/server/cast-token.js";
import { readDevelopmentIssuer } from "../../../src/server/development-issuer.js";
import { prepareDatabase } from "../../../src/server/prepared-database.js";
import { copyOfTemplate, dropDatabase, withDatabase } from "../../support/databases.js";
import { throwAwayDirectory } from "./directory.js";
import { KillableHub } from "./killable-hub.js";
import { DANIEL } from "./questions.js";
import { ask, type Reply } from "./reply.js";

/** How one question differs from the usual. */
export interface Asking {
  readonly as?: CastName;
  readonly headers?: Record<string, string>;
  /** The moment at which the token was made out. */
  readonly now?: Date;
}

const serverUrl = (): string => process.env.TEST_SERVER_URL ?? "";

/** A county of one test file's own: a real database, whole hubs on it, and every reply that anybody was given. */
export class FaultCounty {
  readonly replies: Reply[] = [];
  readonly hubs: KillableHub[] = [];

  readonly #copies: string[] = [];

  private constructor(
    readonly url: string,
    /** The owner's connection, for making the fault and for looking behind the hub's back. */
    public owner: pg.Client,
    readonly dataDir: string,
    /** Whom everybody asks about. */
    readonly person: PersonId,
    private readonly remove: () => Promise<void>,
  ) {}

  /** Opens a copy of the fictional county, or one of as many made-up people. */
  static async open(people: number | null): Promise<FaultCounty> {
    const url = await (people === null ? copyOfTemplate() : madeUpCounty(people));
    const owner = await connected(url);
    const { rows } = await owner.query("SELECT id FROM person ORDER BY id <> $1, id LIMIT 1", [DANIEL.id]);
    const directory = await throwAwayDirectory();
    return new FaultCounty(url, owner, directory.path, rows[0].id, directory.remove);
  }

  /** Ends everything that was begun here, whatever state it is in. */
  async close(): Promise<void> {
    await Promise.all(this.hubs.map((hub) => hub.kill()));
    await this.owner.end();
    for (const database of [this.database, ...this.#copies]) await dropDatabase(serverUrl(), database);
    await this.remove();
  }

  /** Copies the database as it stands, as a backup does, and gives the copy's address. No hub may be at work on it. */
  async backUp(): Promise<string> {
    const copy = `${this.database}_copy${this.#copies.length}`;
    await this.owner.end();
    const server = await connected(serverUrl());
    await server.query(`CREATE DATABASE ${copy} TEMPLATE ${this.database}`);
    await server.end();
    this.#copies.push(copy);
    this.owner = await connected(this.url);
    return withDatabase(this.url, copy);
  }

  get database(): string {
    return new URL(this.url).pathname.slice(1);
  }

  /** The public half of the key that signs the access log. */
  async logKey(): Promise<Buffer> {
    return readSigningKey(await readFile(join(this.dataDir, "audit-log-key.pem"), "utf8")).publicKey;
  }

  /** Starts a hub here, by way of another address where one is given. */
  async startHub(environment: NodeJS.ProcessEnv = {}): Promise<KillableHub> {
    const usual = { DATABASE_URL: this.url, HUB_DEV_ISSUER: "on", HUB_LOG_LEVEL: "info" };
    const hub = await KillableHub.start(this.dataDir, { ...usual, ...environment });
    this.hubs.push(hub);
    return hub;
  }

  /** Asks a hub as a member of the cast, and keeps the reply. Throws where there is none. */
  async ask(hub: KillableHub, query: string, variables: Record<string, unknown> = {}, asking: Asking = {}) {
    const token = await this.token(asking.as ?? "council", asking.now);
    const reply = await ask(hub.url, { token, query, variables, headers: asking.headers ?? {} });
    this.replies.push(reply);
    return reply;
  }

  /** Asks as often as told, at once; null stands for a reply that never came. */
  async askAtOnce(times: number, one: (place: number) => Promise<Reply>): Promise<(Reply | null)[]> {
    return Promise.all(Array.from({ length: times }, (_, place) => one(place).catch(() => null)));
  }

  async token(name: CastName, now: Date = new Date()): Promise<string> {
    const issuer = await readDevelopmentIssuer(this.dataDir);
    if (!issuer) throw new Error("the hubs made no development issuer");
    return castToken(name, [CAST[name].purposes[0]], issuer, "concordat", now);
  }

  /** How many rows a statement of the owner's counts. */
  async count(sql: string, values: unknown[] = []): Promise<number> {
    const { rows } = await this.owner.query<{ count: string }>(`SELECT count(*) FROM (${sql}) AS found`, values);
    return Number(rows[0]?.count);
  }
}

/** A database of as many people who are nobody in particular. */
async function madeUpCounty(people: number): Promise<string> {
  const database = `${process.env.TEST_TEMPLATE}_${randomBytes(5).toString("hex")}`;
  const server = await connected(serverUrl());
  await server.query(`CREATE DATABASE ${database}`);
  await server.end();
  const url = withDatabase(serverUrl(), database);
  await (await prepareDatabase(url)).owner.destroy();
  const client = await connected(url);
  await seedSyntheticCounty(client, { people, seed: 1, now: new Date() });
  await client.end();
  return url;
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/**
 * A county for one test file, opened before its tests: a copy of the fictional one, or one of as many made-up people.
 * After them nothing of it is left running.
 */
export function useCounty(people: number | null = null): () => FaultCounty {
  let county: FaultCounty | undefined;
  beforeAll(async () => {
    county = await FaultCounty.open(people);
  });
  afterAll(async () => {
    await county?.close();
  });
  return () => {
    if (!county) throw new Error("the county is there from the first test on");
    return county;
  };
}
