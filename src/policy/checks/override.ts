import type { AccessMatrix } from "../access-matrix.js";
import { covers } from "../validity.js";
import type { AccessRequest, DataCategory, MatrixColumn, OverrideFact } from "../vocabulary.js";

/** Says whether a cell is one that an override could open: it rests on what the person says, by basis a or b. */
export function mayBeOverridden(category: DataCategory, column: MatrixColumn, matrix: AccessMatrix): boolean {
  return matrix.alternatives(category, column).some(({ basis }) => basis === "a" || basis === "b");
}

/**
 * Finds a recorded decision to share without consent that covers exactly this question (3.5 steps 5 and 7, 3.6).
 *
 * Recipient, category and purpose must be the ones it names, now. It lifts what the person said and stands in for
 * what the person did not say; it opens no gate before that, and no cell that is never.
 */
export function coveringOverride(overrides: readonly OverrideFact[], request: AccessRequest): OverrideFact | null {
  let found: OverrideFact | null = null;
  for (const override of overrides) {
    if (isCovering(override, request) && (found === null || override.id < found.id)) found = override;
  }
  return found;
}

function isCovering(override: OverrideFact, { principal, category, now }: AccessRequest): boolean {
  const isForCaller = override.userId === null || override.userId === principal.userId;
  return (
    isForCaller &&
    override.partnerId === principal.partnerId &&
    override.purpose === principal.purpose &&
    override.categories.includes(category) &&
    covers(override.validity, now)
  );
}
