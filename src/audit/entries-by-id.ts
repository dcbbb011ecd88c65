import type { HubContext } from "../access/index.js";
import { defineLoader, statement } from "../db/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { AccessEventEntity } from "./access-event.entity.js";
import type { AccessLogEntry } from "./access-log-entry.type.js";
import { entryOf, LOGGED } from "./entry-of.js";
import { IN_SIGHT_OF_LEAD } from "./in-sight-of-lead.js";

const LOGGED_BY_ID = statement(`SELECT ${LOGGED} FROM access_log.of_lead WHERE id = ANY($1::uuid[])`);

const eventById = defineLoader<string, AccessEventEntity | null>(async (session, ids) => {
  const rows = await session.rows<AccessEventEntity>(LOGGED_BY_ID, [ids]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
});

const OWNERS = statement('SELECT id, record_owner_id AS "ownerId" FROM person WHERE id = ANY($1::uuid[])');

const ownerOf = defineLoader<PersonId, PartnerId | null>(async (session, people) => {
  const rows = await session.rows<{ id: PersonId; ownerId: PartnerId }>(OWNERS, [people]);
  const owners = new Map(rows.map(({ id, ownerId }) => [id, ownerId]));
  return people.map((person) => owners.get(person) ?? null);
});

/**
 * One event as the reader's governance may see it, read in a batch with the others asked for.
 *
 * It does not ask whether the event is in the reader's sight: whoever keeps its id has asked `eventsInSight` before.
 */
export async function entryById(id: string, context: HubContext): Promise<AccessLogEntry | null> {
  const event = await context.load(eventById, id);
  if (!event) return null;
  const { partnerId } = context.principal;
  if (event.partnerId === partnerId) return entryOf(event, null);
  const owners = await Promise.all(event.subjectIds.map((person) => context.load(ownerOf, person)));
  return entryOf(event, new Set(event.subjectIds.filter((_, place) => owners[place] === partnerId)));
}

/** What events must be about: what a user did, or what was done with a person's record. */
export interface Matter {
  readonly subjectUserId: UserId | null;
  readonly personId: PersonId | null;
}

const IN_SIGHT = statement(`
  SELECT id FROM access_log.of_lead AS access_event WHERE id = ANY($3::uuid[]) AND ${IN_SIGHT_OF_LEAD("access_event", "$1::uuid", "$2::uuid")}
    AND (user_id = $4::uuid OR subject_ids @> ARRAY[$5::uuid])`);

/** Those of a list of events that are about a matter and in the sight of the caller, who leads governance. */
export async function eventsInSight(
  ids: readonly string[],
  { subjectUserId, personId }: Matter,
  { session, principal }: HubContext,
): Promise<readonly string[]> {
  const values = [principal.partnerId, principal.userId, ids, subjectUserId, personId];
  const rows = await session.rows<{ id: string }>(IN_SIGHT, values);
  return rows.map(({ id }) => id);
}
