/** Chance that comes out the same again: each operation of a run draws from the run's seed and its own number. */
export class Chance {
  private state: number;

  constructor(seed: number, index: number) {
    this.state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  }

  /** From 0 up to, and without, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  isOneIn(many: number): boolean {
    return this.next() * many < 1;
  }

  /** From 0 up to, and without, a bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** One of a list that is not empty. */
  oneOf<One>(all: readonly One[]): One {
    return all[this.below(all.length)] as One;
  }

  /** Some of a list, at least one where there is any. */
  some<One>(all: readonly One[], most: number): One[] {
    const count = 1 + this.below(Math.min(most, all.length));
    return [...all]
      .map((one) => ({ one, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ one }) => one);
  }
}
