import { BadUserInput, type FieldProblem } from "./errors.js";

/** A value of a field that may be left out. */
type Given<Value> = Value | null | undefined;

/** Characters that PostgreSQL cannot keep or that are half a character: no text that somebody wrote holds them. */
const UNKEEPABLE = /[\u0000\p{Surrogate}]/u;

/**
 * Collects what does not fit in an input, so that it is refused with every offending field at once.
 *
 * What was left out fits; an empty text does not. A problem is a sentence that never repeats the value.
 *
 * @example
 * const check = new InputCheck("input");
 * check.text("reason", input.reason, 2_000);
 * check.refuse();
 */
export class InputCheck {
  readonly #problems: FieldProblem[] = [];

  /** `argument` is the argument whose fields are checked; left out, the fields are arguments themselves. */
  constructor(private readonly argument?: string) {}

  /** Notes a field that does not fit. */
  require(fits: boolean, field: string, problem: string): void {
    if (!fits) this.#problems.push({ field: this.argument ? `${this.argument}.${field}` : field, problem });
  }

  /** A text of 1 to `longest` characters that can be kept. */
  text(field: string, text: Given<string>, longest: number): void {
    if (text === null || text === undefined) return;
    const isLongEnough = text.trim() !== "" && text.length <= longest;
    this.require(isLongEnough, field, `It must have 1 to ${longest} characters.`);
    this.require(!UNKEEPABLE.test(text), field, "It holds a character that cannot be kept.");
  }

  /** What happened cannot lie in the future. */
  past(field: string, moment: Given<Date>, now: Date): void {
    this.require(!moment || moment <= now, field, "It may not be in the future.");
  }

  /** Throws `BAD_USER_INPUT` with all that was noted; does nothing where everything fits. */
  refuse(): void {
    if (this.#problems.length > 0) throw new BadUserInput(this.#problems);
  }
}
