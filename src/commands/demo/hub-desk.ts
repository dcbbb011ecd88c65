import { UsageError } from "../run-command.js";

/** What the hub sends back. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions: { readonly hub: { readonly requestId: string; readonly withheld?: readonly unknown[] } };
}

/** The hub gave no answer that can be shown; the message is one sentence. */
export class Unanswered extends UsageError {
  constructor(as: string, reason = "it sent no data") {
    super(`The hub did not answer ${as}: ${reason}.`);
  }
}

/** A hub with a development issuer, asked over HTTP as anybody else would. */
export class HubDesk {
  constructor(readonly url: string) {}

  /** Asks as a member of the cast for one purpose, with a token that the hub's own development issuer hands out. */
  async ask(as: string, purpose: string, query: string): Promise<Answer> {
    const { token } = await this.#post<{ token?: string }>("/development/token", { as, purpose });
    if (!token) throw new UsageError(`The hub at ${this.url} hands out no demo tokens: its development issuer is off.`);
    const headers = { authorization: `Bearer ${token}`, "hub-purpose": purpose };
    const answer = await this.#post<Answer>("/graphql", { query }, headers);
    const [error] = answer.errors ?? [];
    if (error) throw new Unanswered(as, error.message.replace(/\.$/, ""));
    return answer;
  }

  async #post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    const request = { method: "POST", headers: { "content-type": "application/json", ...headers } };
    try {
      const response = await fetch(new URL(path, this.url), { ...request, body: JSON.stringify(body) });
      return (await response.json()) as T;
    } catch {
      throw new UsageError(`No hub answers at ${this.url}.`);
    }
  }
}

/** Whether a live hub is at this address. */
export async function isHub(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL("/health/live", url), { signal: AbortSignal.timeout(2_000) });
    return ((await response.json()) as { status?: unknown }).status === "live";
  } catch {
    return false;
  }
}
