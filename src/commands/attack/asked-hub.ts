import { setTimeout as pause } from "node:timers/promises";
import { UsageError } from "../run-command.js";

/** What came back, as text and as far as it could be read. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly body: ReplyBody;
}

export interface ReplyBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
  readonly extensions?: { readonly hub?: { readonly requestId?: string; readonly withheld?: readonly Notice[] } };
}

/** What the hub says of a door that it kept shut. */
export interface Notice {
  readonly path: readonly (string | number)[];
  readonly category: string;
}

const TOO_MANY_REQUESTS = 429;
const LONGEST_WAIT_SECONDS = 60;

/** A hub, asked over HTTP as any partner would. */
export class AskedHub {
  constructor(readonly url: string) {}

  /** Asks one question. A hub that asks for patience is given it. */
  async ask(token: string, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Reply> {
    const reply = await this.post(JSON.stringify({ query, variables }), { authorization: `Bearer ${token}` });
    if (!("retryAfter" in reply)) return reply;
    await pause(Math.min(reply.retryAfter, LONGEST_WAIT_SECONDS) * 1_000);
    return this.ask(token, query, variables);
  }

  /** Posts whatever it is given to the GraphQL endpoint. */
  async post(
    body: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal | null = null,
  ): Promise<Reply | (Reply & { readonly retryAfter: number })> {
    const request = { method: "POST", headers: { "content-type": "application/json", ...headers }, body, signal };
    const response = await fetch(new URL("/graphql", this.url), request).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new UsageError(`No hub answers at ${this.url}.`);
    });
    const text = await response.text();
    const reply = { status: response.status, text, body: bodyOf(text) };
    if (response.status !== TOO_MANY_REQUESTS) return reply;
    return { ...reply, retryAfter: Number(response.headers.get("retry-after") ?? 1) };
  }

  /** The hub's metrics, line by line; none, where something before the hub keeps them from callers. */
  async metrics(): Promise<string[]> {
    const response = await fetch(new URL("/metrics", this.url));
    const text = await response.text();
    return response.ok ? text.split("\n") : [];
  }
}

function bodyOf(text: string): ReplyBody {
  try {
    return JSON.parse(text) as ReplyBody;
  } catch {
    return {};
  }
}
