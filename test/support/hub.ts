import type { AddressInfo } from "node:net";
import pg from "pg";
import { CAST, type CastName } from "../../seeds/index.js";
import { newSigningKey, type SigningKey } from "../../src/audit/seal/index.js";
import type { AccessEvent } from "../../src/audit/trail/index.js";
import { ensureHubLogin } from "../../src/db/index.js";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import type { Purpose } from "../../src/policy/vocabulary.js";
import { castToken } from "../../src/server/cast-token.js";
import { readDevelopmentIssuer } from "../../src/server/development-issuer.js";
import { buildHub, type Hub, type HubOptions } from "../../src/server/hub.js";
import { type Patience, USUAL_PATIENCE } from "../../src/server/limits/patience.js";
import { settleSecondLock } from "../../src/server/second-lock/index.js";
import { COUNTY_NOW } from "./county-now.js";
import { copyOfTemplate, dropDatabase } from "./databases.js";

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The shape of an answer is the query's business; a test that reads past what is there fails on it.
  // biome-ignore lint/suspicious/noExplicitAny: an answer has whatever shape its query asked for
  readonly body: any;
}

/** A member of the cast, ready to ask. */
export interface Caller {
  readonly token: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

/** How a test's hub is to be built. */
export interface TestHubOptions extends Partial<HubOptions> {
  /** Whether it waits for locks and connections no longer than a hub in service does, for tests of those limits. */
  readonly isHurried?: boolean;
}

const MINUTE = 60_000;
/** However busy the machine is that tests run on, none of them ends for want of time. */
const PATIENT: Partial<Patience> = {
  work: MINUTE,
  connection: MINUTE,
  turn: MINUTE,
  trail: MINUTE,
  silence: 10 * MINUTE,
};
const LIMITS_OF_LOGIN = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];

/** A hub of the test's own: real HTTP, a real database, a clock that the test holds. */
export class TestHub {
  now = COUNTY_NOW;

  private constructor(
    readonly url: string,
    readonly hub: Hub,
    /** The owner's connection, for setting the scene and reading the access log behind the hub's back. */
    readonly owner: pg.Client,
    /** The hub's own login, which owns nothing. */
    readonly hubUrl: string,
    /** The key that this hub's access log is signed with. */
    readonly logKey: SigningKey,
    /** The owner's way to the database, for commands that are the owner's. */
    readonly databaseUrl: string,
  ) {}

  /** Starts one that logs nothing, unless it is told how much and where to. */
  static async start({ isHurried = false, ...options }: TestHubOptions = {}): Promise<TestHub> {
    const databaseUrl = await copyOfTemplate();
    const clock: { hub?: TestHub } = {};
    const hubUrl = await ensureHubLogin(databaseUrl);
    const owner = new pg.Client({ connectionString: databaseUrl });
    await owner.connect();
    if (!isHurried) await liftLimits(owner, new URL(hubUrl).username);
    const claimKey = await settleSecondLock(databaseUrl, loadAccessMatrix());
    const logKey = newSigningKey();
    const hub = await buildHub({
      databaseUrl: hubUrl,
      claimKey,
      audience: "concordat",
      accessMatrixPath: null,
      developmentIssuer: await readDevelopmentIssuer(process.env.TEST_DATA_DIR ?? ""),
      logKey,
      sequenceEveryMilliseconds: null,
      logLevel: "silent",
      now: () => clock.hub?.now ?? COUNTY_NOW,
      lateness: () => 0,
      ...options,
      patience: { ...PATIENT, ...(isHurried ? { turn: USUAL_PATIENCE.turn } : {}), ...options.patience },
    });
    await hub.http.listen({ host: "127.0.0.1", port: 0 });
    const { port } = hub.http.server.address() as AddressInfo;
    clock.hub = new TestHub(`http://127.0.0.1:${port}`, hub, owner, hubUrl, logKey, databaseUrl);
    return clock.hub;
  }

  async stop(): Promise<void> {
    await this.hub.close();
    await this.owner.end();
    await dropDatabase(process.env.TEST_SERVER_URL ?? "", new URL(this.databaseUrl).pathname.slice(1));
  }

  /** Lets time pass. */
  pass(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  /** A member of the cast with one purpose: the one named, or their usual one. */
  async as(
    name: CastName,
    purpose: Purpose = CAST[name].purposes[0],
    options: { readonly hasSecondFactor?: boolean } = {},
  ): Promise<Caller> {
    const issuer = await readDevelopmentIssuer(process.env.TEST_DATA_DIR ?? "");
    if (!issuer) throw new Error("the test run has no development issuer");
    const token = castToken(name, [purpose], issuer, "concordat", this.now, options);
    return { token, ask: (query, variables) => this.post({ query, variables }, { authorization: `Bearer ${token}` }) };
  }

  /** Posts a body to the GraphQL endpoint. */
  async post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  /** The events of one request, as the owner of the database reads them. */
  async eventsOf(answer: Answer): Promise<AccessEvent[]> {
    const { rows } = await this.owner.query<AccessEvent>(
      `SELECT id, request_id AS "requestId", occurred_at AS "occurredAt", kind, partner_id AS "partnerId",
         user_id AS "userId", role, purpose, operation, policy_fingerprint AS "policyFingerprint",
         subject_ids AS "subjectIds", controller_ids AS "controllerIds", has_refusal AS "hasRefusal",
         is_break_glass AS "isBreakGlass", body
       FROM access_event WHERE request_id = $1 ORDER BY recorded_at`,
      [answer.body.extensions.hub.requestId],
    );
    return rows;
  }
}

async function liftLimits(owner: pg.Client, login: string): Promise<void> {
  const role = owner.escapeIdentifier(login);
  await owner.query(LIMITS_OF_LOGIN.map((limit) => `ALTER ROLE ${role} SET ${limit} = '${MINUTE}ms'`).join("; "));
}

/** A hub for one test file, started before its tests and stopped after them. */
export function useHub(options: TestHubOptions = {}): () => TestHub {
  let hub: TestHub | undefined;
  beforeAll(async () => {
    hub = await TestHub.start(options);
  });
  afterAll(async () => {
    await hub?.stop();
  });
  return () => {
    if (!hub) throw new Error("the hub is there from the first test on");
    return hub;
  };
}
