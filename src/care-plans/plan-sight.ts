import type { Gatekeeper, HubContext } from "../access/index.js";
import type { CarePlanId, PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { openTo } from "../protections/index.js";
import type { CarePlanChangeEntity } from "./care-plan-change.entity.js";
import type { PlanSectionEntity } from "./plan-section.entity.js";
import { changesOf, sectionsOf } from "./plans.loader.js";

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

interface Plan {
  readonly id: CarePlanId;
  readonly personId: PersonId;
}

/** The sections of a plan that no protection keeps from this caller (NEV-08). */
export async function unprotectedSections(plan: Plan, context: HubContext): Promise<readonly PlanSectionEntity[]> {
  const [sections, isOpen] = await Promise.all([context.load(sectionsOf, plan.id), openTo(plan.personId, context)]);
  return sections.filter((section) => isOpen(section));
}

/** The changes of a plan, less those of parts that a protection keeps from this caller (NEV-08). */
export async function unprotectedChanges(plan: Plan, context: HubContext): Promise<readonly CarePlanChangeEntity[]> {
  const [changes, isOpen] = await Promise.all([context.load(changesOf, plan.id), openTo(plan.personId, context)]);
  return changes.filter(({ partId, changedByPartnerId, onBehalfOfPartnerId }) =>
    isOpen({ id: partId ?? plan.id, recordedByPartnerId: changedByPartnerId, onBehalfOfPartnerId }),
  );
}

/**
 * The version of a plan as this caller can know it: the changes of which they may know.
 *
 * A change to a part that is withheld silently does not count for those from whom it is withheld: a version that
 * moved without a visible change would betray it (scenario S6, NEV-05).
 */
export function visibleVersion(
  changes: readonly (Guarded & { readonly category: DataCategory })[],
  { matrix, permits }: { matrix: Gatekeeper["matrix"]; permits: (person: PersonId, category: DataCategory) => boolean },
): number {
  return changes.filter(({ personId, category }) => !matrix.isConcealed(category) || permits(personId, category))
    .length;
}

/** The version of a plan that the caller of this request reads, and hands back to change it. */
export async function versionFor(plan: Plan, context: HubContext): Promise<number> {
  const { gatekeeper } = context;
  const permits = (person: PersonId, category: DataCategory) => gatekeeper.permits(person, category, "READ");
  return visibleVersion(await unprotectedChanges(plan, context), { matrix: gatekeeper.matrix, permits });
}
