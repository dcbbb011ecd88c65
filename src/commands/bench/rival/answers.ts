import { randomUUID } from "node:crypto";
import pg from "pg";
import type { VerifiedToken } from "../../../auth/index.js";
import type { AccessMatrix } from "../../../policy/access-matrix.js";
import type { Purpose } from "../../../policy/vocabulary.js";
import { constantsFor } from "./constants.js";
import { EventWriter } from "./event-writer.js";
import { type EventHandling, type RivalStatements, rivalStatements } from "./statements.js";

/** The two questions, as the rival is asked them. */
export type RivalQuestion =
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "page"; readonly after: string; readonly first: number };

/** A pipelined connection, and how many statements are under way on it. */
interface Line {
  readonly client: pg.Client;
  underWay: number;
}

const CONNECTIONS = 10;
const EVENT_CONNECTIONS = 2;

/** Answers questions by one statement each; the text that PostgreSQL gives is passed through as it is. */
export class RivalAnswers {
  #statements = new Map<string, RivalStatements>();
  #pool: pg.Pool;
  #lines: Promise<Line[]> | null = null;
  #events: EventWriter;

  constructor(
    private readonly url: string,
    private readonly matrix: AccessMatrix,
    private readonly handling: EventHandling,
  ) {
    this.#pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
    this.#events = new EventWriter(new pg.Pool({ connectionString: url, max: EVENT_CONNECTIONS }));
  }

  /** The answer's body, durable event and all. */
  async answer(question: RivalQuestion, token: VerifiedToken, purpose: Purpose): Promise<string> {
    const { agencyType, partnerId } = token.issuer;
    const key = `${agencyType} ${token.role} ${purpose}`;
    const statements = this.#statements.get(key) ?? this.#write(key, token, purpose);
    const common = [partnerId, token.subject, new Date()];
    const asked = question.kind === "person" ? [question.id] : [question.after, question.first];
    const query = {
      name: `${question.kind} ${key}`,
      text: statements[question.kind],
      values: [...common, ...asked, randomUUID()],
    };
    return this.handling === "WRITTEN" ? this.#answerAtOnce(query) : this.#answerThenRecord(query);
  }

  #write(key: string, { issuer: { agencyType }, role }: VerifiedToken, purpose: Purpose): RivalStatements {
    const written = rivalStatements(constantsFor({ agencyType, role, purpose }, this.matrix), this.handling);
    this.#statements.set(key, written);
    return written;
  }

  async #answerAtOnce(query: pg.QueryConfig): Promise<string> {
    const { rows } = await this.#pool.query<{ body: string }>(query);
    return rows[0]?.body ?? "";
  }

  /** The statement goes to the connection that has the fewest others under way. */
  async #answerThenRecord(query: pg.QueryConfig): Promise<string> {
    this.#lines ??= this.#connect();
    const line = (await this.#lines).reduce((least, each) => (each.underWay < least.underWay ? each : least));
    line.underWay += 1;
    const asked = line.client.query<{ body: string; event: string }>(query);
    const { rows } = await asked.finally(() => {
      line.underWay -= 1;
    });
    await this.#events.write(rows[0]?.event ?? "");
    return rows[0]?.body ?? "";
  }

  #connect(): Promise<Line[]> {
    const clients = Array.from(
      { length: CONNECTIONS },
      () => new pg.Client({ connectionString: this.url, pipeline: true } as pg.ClientConfig),
    );
    return Promise.all(clients.map((client) => client.connect().then(() => ({ client, underWay: 0 }))));
  }
}
