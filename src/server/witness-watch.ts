import type { Logger } from "pino";
import type { Reader } from "../audit/trail/index.js";
import { codeOf } from "./loggable.js";

/** The longest that the newest cosigned checkpoint may be old before somebody is told. */
const OVERDUE_SECONDS = 15 * 60;
const LOOK_EVERY_MILLISECONDS = 60_000;

// A witness that has cosigned nothing yet is late from the moment that its key began.
const COSIGNED_SINCE = `
  SELECT greatest(min(valid_from), (SELECT max(issued_at) FROM checkpoint_cosignature)) AS since
  FROM witness_key WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)`;

/**
 * Watches how old the newest checkpoint is that a witness cosigned, and tells once when it is overdue (AUD-02).
 *
 * It stops nothing: a silent witness is no reason to keep a record from whoever cares for somebody.
 */
export class WitnessWatch {
  #isOverdue = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Reader,
    private readonly now: () => Date,
    private readonly log: Logger,
  ) {}

  /** Looks every minute from now on. */
  start(): void {
    const look = () =>
      this.cosignedAge().catch((error: unknown) =>
        this.log.warn({ code: codeOf(error) }, "the age of the newest cosigned checkpoint is not known"),
      );
    this.#timer = setInterval(() => void look(), LOOK_EVERY_MILLISECONDS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** How many seconds old the newest cosigned checkpoint is; null while no key of a witness is in force. */
  async cosignedAge(): Promise<number | null> {
    const now = this.now();
    const { rows } = await this.database.query(COSIGNED_SINCE, [now]);
    const since = (rows as { readonly since: Date | null }[])[0]?.since ?? null;
    const age = since === null ? null : (now.getTime() - since.getTime()) / 1_000;
    this.#tell(age);
    return age;
  }

  #tell(age: number | null): void {
    const isOverdue = age !== null && age > OVERDUE_SECONDS;
    if (isOverdue && !this.#isOverdue) {
      this.log.warn({ seconds: Math.round(age) }, "no witness has cosigned the access log for too long");
    }
    this.#isOverdue = isOverdue;
  }
}
