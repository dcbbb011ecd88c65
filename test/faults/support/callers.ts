import { setTimeout as after } from "node:timers/promises";
import type { Reply } from "./reply.js";
import { until } from "./until.js";

const PAUSE_AFTER_FAILURE_MILLISECONDS = 20;
const SECONDS_TO_BE_ANSWERED = 60;

const living = new Set<Callers>();

// Where a test fails in the midst of it, too.
afterEach(async () => {
  for (const callers of living) await callers.stop();
});

/** A caller who asks one question after another until they are stopped, and keeps what they are answered. */
export class Callers {
  readonly replies: Reply[] = [];
  #isAsking = true;
  readonly #asking: Promise<void>[];

  constructor(
    private readonly one: () => Promise<Reply>,
    many = 1,
  ) {
    living.add(this);
    this.#asking = Array.from({ length: many }, () => this.#askOn());
  }

  /** The replies that carried what was asked. */
  get answers(): readonly Reply[] {
    return this.replies.filter(({ status, body }) => status === 200 && body.data);
  }

  /** Waits until so many more questions have been answered, a minute at most unless told. */
  async answered(more: number, seconds = SECONDS_TO_BE_ANSWERED): Promise<void> {
    const wanted = this.answers.length + more;
    await until(`${more} more questions are answered`, seconds, async () => this.answers.length >= wanted);
  }

  /** Lets the questions under way end, whichever way, and asks no more. */
  async stop(): Promise<void> {
    this.#isAsking = false;
    await Promise.all(this.#asking);
    living.delete(this);
  }

  async #askOn(): Promise<void> {
    while (this.#isAsking) {
      const reply = await this.one().catch(() => null);
      if (reply) this.replies.push(reply);
      if (reply?.status !== 200) await after(PAUSE_AFTER_FAILURE_MILLISECONDS);
    }
  }
}
