import { TimedOut } from "./errors.js";

/**
 * The time that one request may take, counted from the moment it came in.
 *
 * Once it is spent, or nobody waits for the answer any more, no further statement is begun. The clock is handed in and
 * must only ever run forwards: it is not the time of day.
 */
export class TimeBudget {
  readonly #endsAt: number;
  #isGivenUp = false;

  constructor(
    milliseconds: number,
    private readonly monotonicNow: () => number,
  ) {
    this.#endsAt = monotonicNow() + milliseconds;
  }

  /** The milliseconds that are left; 0 when there are none. */
  get left(): number {
    return this.#isGivenUp ? 0 : Math.max(0, Math.ceil(this.#endsAt - this.monotonicNow()));
  }

  /** The caller has gone: what is left of the work is for nobody. */
  giveUp(): void {
    this.#isGivenUp = true;
  }

  /** Refuses to go on with `TIMEOUT` when there is no time left. */
  requireTime(): void {
    if (this.left === 0) throw new TimedOut();
  }
}
