import { AuditUnavailable } from "../../kernel/errors.js";
import type { AccessEvent } from "./access-event.js";

/** Makes a batch of events durable, or fails without having written any of them. */
export type StoreEvents = (events: readonly AccessEvent[]) => Promise<void>;

interface Waiting {
  readonly event: AccessEvent;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** PostgreSQL's class 22: the data itself cannot be stored. Only the event that carries it must fail. */
const UNSTORABLE = /^22/;

/**
 * Writes events durably before their answers leave, many requests to a commit.
 *
 * A batch is whatever arrived while the one before it was being written: no timer, no waiting when the hub is
 * quiet. An event that is not durable within the budget ends its request with `AUDIT_UNAVAILABLE` and no data.
 */
export class Recorder {
  #waiting: Waiting[] = [];
  #flushing: Promise<void> | null = null;

  constructor(
    private readonly store: StoreEvents,
    private readonly budgetMilliseconds: number,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Settles when the event is durable; rejects with `AuditUnavailable` when it cannot be made so in time. */
  async record(event: AccessEvent): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new AuditUnavailable()), this.budgetMilliseconds);
    });
    const durable = new Promise<void>((resolve, reject) => this.#waiting.push({ event, resolve, reject }));
    this.#flushing ??= this.#flush();
    try {
      await Promise.race([durable, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Settles when nothing is waiting to be written. */
  async settle(): Promise<void> {
    await this.#flushing;
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0);
      await this.#write(batch);
    }
    this.#flushing = null;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.store(batch.map(({ event }) => event));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      if (batch.length > 1 && UNSTORABLE.test(String((error as { code?: unknown }).code))) {
        for (const single of batch) await this.#write([single]);
        return;
      }
      this.onFailure(error);
      for (const { reject } of batch) reject(new AuditUnavailable());
    }
  }
}
