/** Whole numbers in their order, as a reader writes them down: `1-200,205,207-209`. */
export function sequencesText(sequences: readonly number[]): string {
  const runs: { readonly first: number; last: number }[] = [];
  for (const sequence of [...sequences].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && sequence === run.last + 1) run.last = sequence;
    else runs.push({ first: sequence, last: sequence });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(",");
}
