import { AuditUnavailable } from "../../kernel/errors.js";
import type { AccessEvent } from "./access-event.js";
import type { Entry, Receipt } from "./sealed-trail.js";

/** Makes a batch of events durable and gives a receipt for each, or fails without having written any of them. */
export type StoreEntries = (entries: readonly Entry[]) => Promise<readonly Receipt[]>;

interface Waiting extends Entry {
  readonly resolve: (receipt: Receipt | null) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The refusals that are about one event and not about its mates. Class 22: what it holds cannot be stored. Class 23:
 * another hub has sealed it already, having found it waiting.
 */
const OF_ONE_EVENT = /^(22|23)/;
const IS_SEALED_ALREADY = "23505";

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
    private readonly store: StoreEntries,
    private readonly budgetMilliseconds: number,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Settles with a receipt when the event is durable; rejects with `AuditUnavailable` when it cannot be made so in time. */
  async record(event: AccessEvent): Promise<Receipt | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new AuditUnavailable()), this.budgetMilliseconds);
    });
    try {
      return await Promise.race([this.#add({ event, isStored: false }), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Seals events that a change has made durable already. Nobody waits for it: until it is done they stay on the list of
   * those that wait, from which any hub may seal them.
   */
  seal(events: readonly AccessEvent[]): void {
    for (const event of events) void this.#add({ event, isStored: true }).catch(() => undefined);
  }

  /** Settles when nothing is waiting to be written. */
  async settle(): Promise<void> {
    await this.#flushing;
  }

  #add(entry: Entry): Promise<Receipt | null> {
    const durable = new Promise<Receipt | null>((resolve, reject) => this.#waiting.push({ ...entry, resolve, reject }));
    this.#flushing ??= this.#flush();
    return durable;
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
      const receipts = await this.store(batch);
      for (const [index, { resolve }] of batch.entries()) resolve(receipts[index] ?? null);
    } catch (error) {
      await this.#fail(batch, error);
    }
  }

  async #fail(batch: readonly Waiting[], error: unknown): Promise<void> {
    const code = String((error as { code?: unknown }).code);
    if (batch.length > 1 && OF_ONE_EVENT.test(code)) {
      for (const single of batch) await this.#write([single]);
      return;
    }
    const [only] = batch;
    if (only?.isStored && code === IS_SEALED_ALREADY) {
      only.resolve(null);
      return;
    }
    this.onFailure(error);
    for (const { reject } of batch) reject(new AuditUnavailable());
  }
}
