import type { HealthConditionRow } from "./health-condition.entity.js";

/** Writes a day as YYYY-MM-DD, as the Swedish do. A day begins at midnight in the United Kingdom, not in UTC. */
const CALENDAR = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" });

/** The conditions that a person lives with today: from the day one is resolved, it no longer counts. */
export function currentConditions<Condition extends Pick<HealthConditionRow, "resolvedOn">>(
  conditions: readonly Condition[],
  now: Date,
): readonly Condition[] {
  const today = CALENDAR.format(now);
  return conditions.filter(({ resolvedOn }) => resolvedOn === null || resolvedOn > today);
}

/** What conditions mean for daily life, each effect once: "needs ground floor", never the name of the condition. */
export function functionalEffectsOf(
  conditions: readonly Pick<HealthConditionRow, "functionalEffect">[],
): readonly string[] {
  return [...new Set(conditions.map(({ functionalEffect }) => functionalEffect))];
}
