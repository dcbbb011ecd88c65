/**
 * What reading an identifier comes to: its one canonical form, or a sentence that says what is wrong.
 *
 * The sentence never repeats the text that was read, because an error may travel where the identifier may not.
 *
 * @example
 * const read = parseNhsNumber(input.nhsNumber);
 * if (!read.ok) throw new BadUserInput([{ field: "input.nhsNumber", problem: read.problem }]);
 */
export type Parsed = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: string };

/** The identifier in the form in which it is stored and compared. */
export function accepted(value: string): Parsed {
  return { ok: true, value };
}

/** A refusal; the sentence describes the rule, never the text that broke it. */
export function refused(problem: string): Parsed {
  return { ok: false, problem };
}
