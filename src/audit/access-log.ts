import { cursorOf, type HubContext, isMoment, type Page, pageOf, readCursor, requireFirst } from "../access/index.js";
import { plannedEachTime, type Statement, statement } from "../db/index.js";
import { isId, type PersonId } from "../kernel/ids.js";
import type { Principal } from "../policy/vocabulary.js";
import type { AccessEventEntity } from "./access-event.entity.js";
import type { AccessLogEntry } from "./access-log-entry.type.js";
import { type AccessLogFilter, conditionOf, givenFilters, isNarrow, requireSensible } from "./access-log-filter.js";
import { entryOf, LOGGED } from "./entry-of.js";
import { IN_SIGHT_OF_LEAD, IN_SIGHT_OF_LEAD_AMONG_FEW } from "./in-sight-of-lead.js";
import { TOLD_TO_PERSON } from "./told-to-person.js";

const LARGEST_PAGE = 100;

const CONTROLLED = statement("SELECT id FROM person WHERE id = ANY($1::uuid[]) AND record_owner_id = $2");

/** What a person reads: their own record's history, as far as it may be told to them. */
const OF_PERSON = (now: string) =>
  `subject_ids @> ARRAY[$1::uuid] AND ${TOLD_TO_PERSON("access_event", "$1::uuid", now)}`;

/** The part of the log that a reader sees: a condition in SQL, and what it is asked with. */
export interface VisibleLog {
  /** The view of the log through which PostgreSQL shows the reader anything at all. */
  readonly window: string;
  readonly whose: string;
  /** The id that is the statement's first parameter. */
  readonly reader: string;
  /** What stands in the place of the statement that was kept for it: which lead asks, or the moment at which a person does. */
  readonly turnsOn: string | Date;
}

/**
 * Says which part of the log a reader sees, in a statement that keeps one place for what the condition turns on, and
 * whether that is asked of a few events alone.
 */
export function visibleLog(
  { partnerId, userId, actsForPersonId }: Principal,
  now: Date,
  place: `$${number}`,
  isAmongFew = false,
): VisibleLog {
  if (actsForPersonId !== null) {
    return { window: "access_log.of_own_record", whose: OF_PERSON(place), reader: actsForPersonId, turnsOn: now };
  }
  const inSight = isAmongFew ? IN_SIGHT_OF_LEAD_AMONG_FEW : IN_SIGHT_OF_LEAD;
  const whose = inSight("access_event", "$1::uuid", `${place}::uuid`);
  return { window: "access_log.of_lead", whose, reader: partnerId, turnsOn: userId };
}

/**
 * Reads a page of the access log, newest first: what the reader's own users did, and what anybody did with records
 * that the reader's partner controls. Of others' users, only the people whose records that partner controls are named.
 */
export async function readAccessLog(
  context: HubContext,
  filter: AccessLogFilter,
  first: number,
  after: string | undefined,
): Promise<Page<AccessLogEntry>> {
  requireFirst(first, LARGEST_PAGE);
  requireSensible(filter);
  const { partnerId, actsForPersonId } = context.principal;
  const filters = givenFilters(filter);
  const log = visibleLog(context.principal, context.now, "$5", isNarrow(filters));
  const from = after === undefined ? [null, null] : readCursor(after, [isMoment, isId]);
  const placed = [log.reader, first + 1, ...from, log.turnsOn];
  const values = [...placed, ...filters.map((name) => filter[name])];
  const query = pageWith(log, filters, placed.length + 1);
  const rows = await context.session.rows<AccessEventEntity>(query, values);
  context.trail.noteLogRead(filters, Math.min(rows.length, first));
  const nameable = actsForPersonId === null ? await nameablePeople(context, rows) : new Set([actsForPersonId]);
  const isOwn = (row: AccessEventEntity) => actsForPersonId === null && row.partnerId === partnerId;
  const entries = rows.map((row) => asTold(entryOf(row, isOwn(row) ? null : nameable), context));
  return pageOf(entries, first, after, ({ occurredAt, id }) => cursorOf(occurredAt.toISOString(), id));
}

/** To a person, what nobody sees of their own record was never asked for: the question tells that there is an answer. */
function asTold(entry: AccessLogEntry, { principal, gatekeeper }: HubContext): AccessLogEntry {
  if (principal.actsForPersonId === null) return entry;
  const { matrix } = gatekeeper;
  return { ...entry, decisions: entry.decisions.filter(({ category }) => matrix.levelOfSelf(category) !== "NONE") };
}

/** Few entries meet one filter and most meet another, so the question is planned for its values. */
function pageWith(
  { window, whose }: VisibleLog,
  filters: readonly (keyof AccessLogFilter)[],
  firstFilter: number,
): Statement {
  return plannedEachTime(`
    SELECT ${LOGGED} FROM ${window} AS access_event
    WHERE ${whose}
      AND ($3::timestamptz IS NULL OR (occurred_at, id) < ($3::timestamptz, $4::uuid)) ${conditionOf(filters, firstFilter)}
    ORDER BY occurred_at DESC, id DESC LIMIT $2`);
}

async function nameablePeople(context: HubContext, rows: readonly AccessEventEntity[]): Promise<ReadonlySet<PersonId>> {
  const others = rows.filter(({ partnerId }) => partnerId !== context.principal.partnerId);
  const people = [...new Set(others.flatMap(({ subjectIds }) => subjectIds))];
  const owned = await context.session.rows<{ id: PersonId }>(CONTROLLED, [people, context.principal.partnerId]);
  return new Set(owned.map(({ id }) => id));
}
