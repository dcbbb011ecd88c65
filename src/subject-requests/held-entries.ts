import type { DataSource } from "typeorm";
import { defineLoader, type Statement, statement } from "../db/index.js";
import { everyEntryKind } from "../entries/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";

/** That something is recorded about a person: of what kind, by whom, for whom and when. Never what it says. */
export interface HeldEntry {
  readonly id: string;
  readonly personId: PersonId;
  readonly category: DataCategory;
  readonly kind: string;
  readonly recordedByPartnerId: PartnerId;
  readonly onBehalfOfPartnerId: PartnerId | null;
  readonly eventAt: Date;
}

/** What partners record about a person in tables of another shape than that of an entry. */
const OTHER_ROWS = [
  rowsOf("physical_health_condition", "'PHYSICAL_HEALTH'", "health condition", "NULL", "event_at"),
  rowsOf("mental_health_condition", "'MENTAL_HEALTH'", "health condition", "NULL", "event_at"),
  rowsOf("risk_to_others", "'RISK_TO_OTHERS'", "risk assessment", "NULL", "recorded_at"),
  rowsOf("risk_to_self", "'RISK_TO_SELF'", "risk assessment", "NULL", "recorded_at"),
  rowsOf("plan_section", "category", "plan section", "on_behalf_of_partner_id", "event_at"),
  rowsOf("plan_outcome", "'CARE_PLAN'", "plan outcome", "NULL", "event_at"),
  rowsOf("plan_action", "'CARE_PLAN'", "plan action", "NULL", "event_at"),
];

const held = new WeakMap<DataSource, string>();

/**
 * Selects every entry about the people of `$1`, of whatever kind: the rooms name their own, so that none is forgotten.
 *
 * Its columns are `id`, `person_id`, `category`, `kind`, `recorded_by`, `on_behalf_of` and `event_at`.
 */
export function everythingHeld(dataSource: DataSource): string {
  const known = held.get(dataSource);
  if (known !== undefined) return known;
  const ofKinds = everyEntryKind().map(({ entity, category, noun }) =>
    rowsOf(dataSource.getMetadata(entity).tableName, `'${category}'`, noun, "on_behalf_of_partner_id", "event_at"),
  );
  const made = [...ofKinds, ...OTHER_ROWS].join(" UNION ALL ");
  held.set(dataSource, made);
  return made;
}

/** What is held about a person, by every partner, the earliest first: read for many people in one statement. */
export const heldAbout = defineLoader<string, readonly HeldEntry[]>(async (session, people) => {
  const rows = await session.rows<HeldEntry>(heldStatement(session.dataSource), [people]);
  const byPerson = groupedBy(rows, ({ personId }) => personId as string);
  return people.map((person) => byPerson.get(person) ?? []);
});

/** Whether an entry is a partner's own: it recorded it, or had it recorded. */
export function isHeldBy(partner: PartnerId, { recordedByPartnerId, onBehalfOfPartnerId }: HeldEntry): boolean {
  return recordedByPartnerId === partner || onBehalfOfPartnerId === partner;
}

const statements = new WeakMap<DataSource, Statement>();

function heldStatement(dataSource: DataSource): Statement {
  const known = statements.get(dataSource);
  if (known) return known;
  const made = statement(`
    SELECT id, person_id AS "personId", category, kind, recorded_by AS "recordedByPartnerId",
      on_behalf_of AS "onBehalfOfPartnerId", event_at AS "eventAt"
    FROM (${everythingHeld(dataSource)}) AS held ORDER BY event_at, id`);
  statements.set(dataSource, made);
  return made;
}

/** The texts are the hub's own: nothing of a caller's comes into them. */
function rowsOf(table: string, category: string, kind: string, onBehalfOf: string, at: string): string {
  return `SELECT id, person_id, ${category} AS category, '${kind}' AS kind, recorded_by_partner_id AS recorded_by,
    ${onBehalfOf}::uuid AS on_behalf_of, ${at} AS event_at FROM facts.${table} WHERE person_id = ANY($1::uuid[])`;
}
