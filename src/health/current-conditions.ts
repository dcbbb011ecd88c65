import { ukDay } from "../kernel/calendar.js";
import type { HealthConditionRow } from "./health-condition.entity.js";

/** The conditions that a person lives with today: from the day one is resolved, it no longer counts. */
export function currentConditions<Condition extends Pick<HealthConditionRow, "resolvedOn">>(
  conditions: readonly Condition[],
  now: Date,
): readonly Condition[] {
  const today = ukDay(now);
  return conditions.filter(({ resolvedOn }) => resolvedOn === null || resolvedOn > today);
}

/** What conditions mean for daily life, each effect once: "needs ground floor", never the name of the condition. */
export function functionalEffectsOf(
  conditions: readonly Pick<HealthConditionRow, "functionalEffect">[],
): readonly string[] {
  return [...new Set(conditions.map(({ functionalEffect }) => functionalEffect))];
}
