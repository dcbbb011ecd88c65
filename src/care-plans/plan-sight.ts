import type { Gatekeeper } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";

interface Guarded {
  readonly personId: PersonId;
}

/**
 * The rows of a plan that this caller may read, each judged by the category that guards it (NEV-02).
 *
 * What may not be read is absent, without gap or count. `field` is what the trail notes of each verdict.
 */
export function readableOf<Row extends Guarded>(
  rows: readonly Row[],
  guardOf: (row: Row) => DataCategory,
  gatekeeper: Pick<Gatekeeper, "weigh">,
  field: string,
): Row[] {
  const verdicts = new Map<string, boolean>();
  return rows.filter((row) => {
    const guard = guardOf(row);
    const key = `${row.personId} ${guard}`;
    const verdict = verdicts.get(key) ?? gatekeeper.weigh(row.personId, guard, "READ", [field]);
    verdicts.set(key, verdict);
    return verdict;
  });
}
