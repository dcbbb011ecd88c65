import { createHash } from "node:crypto";

/** A fixed SQL text with numbered parameters. */
export interface Statement {
  /** Under which it is prepared once on each connection; empty where it is planned anew each time. */
  readonly name: string;
  readonly text: string;
}

/**
 * Makes a statement of fixed text. Values only ever travel as parameters: never build the text from input.
 *
 * @example const peopleOf = statement("SELECT person_id FROM relationship WHERE partner_id = $1");
 */
export function statement(text: string): Statement {
  const name = createHash("sha256").update(text).digest("hex").slice(0, 24);
  return { name, text };
}

/**
 * Makes a statement of fixed text that PostgreSQL plans anew for the values of each question.
 *
 * It is for large tables of which one value finds half the rows and another a handful: a plan made once for whatever
 * value is a thousand times too slow for some. Planning costs a few milliseconds, so other statements are prepared.
 */
export function plannedEachTime(text: string): Statement {
  return { name: "", text };
}

/** Whether a statement is one of those. */
export function isPlannedEachTime({ name }: Statement): boolean {
  return name === "";
}
