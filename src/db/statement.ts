import { createHash } from "node:crypto";

/** A fixed SQL text with numbered parameters, prepared once on each connection under its own name. */
export interface Statement {
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
