import type { Pool } from "pg";
import { STORE_EVENTS } from "./event-log.js";

interface Waiting {
  readonly event: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Writes events in groups: whatever came while the last group was being written is the next one. */
export class EventWriter {
  #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(private readonly pool: Pool) {}

  /** Settles when the event, given as JSON text, is durable. */
  write(event: string): Promise<void> {
    const durable = new Promise<void>((resolve, reject) => this.#waiting.push({ event, resolve, reject }));
    if (!this.#isWriting) void this.#writeAll();
    return durable;
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      const events = `[${group.map(({ event }) => event).join(",")}]`;
      await this.pool.query({ name: "store-events", text: STORE_EVENTS, values: [events] }).then(
        () => {
          for (const { resolve } of group) resolve();
        },
        (error: unknown) => {
          for (const { reject } of group) reject(error);
        },
      );
    }
    this.#isWriting = false;
  }
}
