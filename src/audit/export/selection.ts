import type { ExportSelection } from "../trail/index.js";

/** How each part of a selection is said in SQL. The texts are fixed; only their values come from the operator. */
const CONDITIONS: Readonly<Record<keyof ExportSelection, (parameter: string) => string>> = {
  eventId: (value) => `access_event.id = ${value}::uuid`,
  personId: (value) => `access_event.subject_ids @> ARRAY[${value}::uuid]`,
  partnerId: (value) => `access_event.partner_id = ${value}::uuid`,
  userId: (value) => `access_event.user_id = ${value}::uuid`,
  from: (value) => `access_event.occurred_at >= ${value}::timestamptz`,
  to: (value) => `access_event.occurred_at < ${value}::timestamptz`,
};

const PARTS = Object.keys(CONDITIONS) as (keyof ExportSelection)[];

/** A condition in SQL and the values of its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

/** The condition of the events selected, whose parameters are those from `first` on; true where all are. */
export function conditionOf(selection: ExportSelection, first: number): Condition {
  const given = PARTS.filter((part) => selection[part] !== undefined);
  const parts = given.map((part, index) => CONDITIONS[part](`$${first + index}`));
  return { sql: ["TRUE", ...parts].join(" AND "), values: given.map((part) => selection[part] ?? "") };
}

/** Whether nothing is left out. */
export function isWhole(selection: ExportSelection): boolean {
  return PARTS.every((part) => selection[part] === undefined);
}
