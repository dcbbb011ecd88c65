/** One statement of the synthetic county, and what to call it while it runs. */
export interface Step {
  readonly label: string;
  readonly sql: string;
}

/** A random-looking element of a list of words, the same for the same person and die. */
export function oneOf(die: string, words: readonly string[]): string {
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", ");
  return `(ARRAY[${list}])[1 + pg_temp.throw(n, '${die}', ${words.length})]`;
}
