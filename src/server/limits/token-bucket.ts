const MILLISECONDS_A_MINUTE = 60_000;

/**
 * What may be spent, filled up evenly to the amount of one minute and no further.
 *
 * What is refused costs nothing: after a question that was too dear, a cheap one may still be asked.
 */
export class TokenBucket {
  #left: number;
  #filledAt: number;

  constructor(
    readonly perMinute: number,
    now: Date,
  ) {
    this.#left = perMinute;
    this.#filledAt = now.getTime();
  }

  /** The milliseconds until there is enough to spend the cost; 0 when there is now. What is dearer than all waits for all. */
  wait(cost: number, now: Date): number {
    this.#fill(now);
    const missing = Math.min(cost, this.perMinute) - this.#left;
    return missing <= 0 ? 0 : Math.ceil((missing / this.perMinute) * MILLISECONDS_A_MINUTE);
  }

  /** Takes the cost out, as far as there is anything. */
  spend(cost: number): void {
    this.#left = Math.max(0, this.#left - cost);
  }

  /** A clock that is put back fills nothing, and does not stop the filling for as long as it was put back. */
  #fill(now: Date): void {
    const elapsed = Math.max(0, now.getTime() - this.#filledAt);
    this.#left = Math.min(this.perMinute, this.#left + (elapsed / MILLISECONDS_A_MINUTE) * this.perMinute);
    this.#filledAt = now.getTime();
  }
}
