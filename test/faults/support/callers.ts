import { randomUUID } from "node:crypto";

/** A reply that a caller has in hand: whatever becomes of the hub, its event must be there. */
export interface ReplyInHand {
  readonly requestId: string;
  readonly receipt: string;
}

/** Callers who ask one question after another until they are stopped, and keep what they are answered. */
export class Callers {
  readonly replies: ReplyInHand[] = [];
  #isAsking = true;
  readonly #asking: Promise<void>[];

  constructor(
    private readonly url: () => string,
    private readonly token: string,
    private readonly body: string,
    many: number,
  ) {
    this.#asking = Array.from({ length: many }, () => this.#askOn());
  }

  /** Lets the questions under way end, whichever way, and asks no more. */
  async stop(): Promise<void> {
    this.#isAsking = false;
    await Promise.all(this.#asking);
  }

  async #askOn(): Promise<void> {
    while (this.#isAsking) {
      const requestId = randomUUID();
      const reply = await this.#ask(requestId).catch(() => null);
      if (reply) this.replies.push(reply);
      else await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #ask(requestId: string): Promise<ReplyInHand | null> {
    const response = await fetch(`${this.url()}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${this.token}`,
        "x-request-id": requestId,
      },
      body: this.body,
    });
    const answer = (await response.json()) as { readonly data?: unknown };
    if (response.status !== 200 || !answer.data) return null;
    return { requestId, receipt: response.headers.get("hub-audit-receipt") ?? "" };
  }
}
