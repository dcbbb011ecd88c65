import type { Act, HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import { BadUserInput, Conflict, Forbidden, NotFound } from "../kernel/errors.js";
import { isId, type PersonId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { openTo } from "../protections/index.js";
import type { EntryRow } from "./entry.entity.js";
import type { EndEntryInput, ReplacedEntryInput } from "./entry.inputs.js";
import type { EntryPayload } from "./entry.type.js";
import type { EntryKind } from "./entry-kind.js";

const LONGEST_REASON = 4_000;

const IS_INVOLVED = statement(`
  SELECT 1 FROM facts.relationship
  WHERE person_id = $1 AND partner_id = $2 AND started_at <= $3 AND (valid_to IS NULL OR valid_to > $3) LIMIT 1
`);

/** An entry that was found, and of which kind it is. */
export interface Found<Row extends EntryRow> {
  readonly kind: EntryKind<Row>;
  readonly row: Row;
}

/** Whether a caller sees a row, where its room asks for more than its kind does. */
export type Sees = (row: EntryRow) => Promise<boolean>;

const seesAny: Sees = async () => true;

/** Ends an entry of any of the kinds named; what it said is kept. */
export async function endEntry(
  kinds: readonly EntryKind<EntryRow>[],
  action: string,
  input: EndEntryInput,
  context: HubContext,
  sees: Sees = seesAny,
): Promise<EntryPayload> {
  const check = new InputCheck("input");
  check.text("reason", input.reason, LONGEST_REASON);
  check.past("endedAt", input.endedAt, context.now);
  check.refuse();
  return context.act(action, async (act) => {
    const found = await openEntry(kinds, input, context, { sees });
    await act.demand(found.row.personId, found.kind.category, found.kind.noun);
    const endedAt = input.endedAt ?? context.now;
    if (endedAt < found.row.eventAt) throw unfit("input.endedAt", "It may not be before the entry's own time.");
    return closeEntry(found, { endedAt, reason: input.reason }, act, context);
  });
}

/**
 * Finds an entry that this caller may end, as they read it.
 *
 * To whom may not read it there is none. A partner ends its own entries; those of a partner that is no longer
 * involved may be ended by any that writes into the category, or they would hold for ever.
 */
export async function openEntry<Row extends EntryRow>(
  kinds: readonly EntryKind<Row>[],
  { entryId, expectedVersion }: ReplacedEntryInput,
  context: HubContext,
  { person, sees = seesAny }: { readonly person?: PersonId; readonly sees?: Sees | undefined } = {},
): Promise<Found<Row>> {
  const found = await find(kinds, entryId, context);
  const isMeant = found && (person === undefined || found.row.personId === person);
  if (!isMeant || !(await isReadable(found, context)) || !(await sees(found.row)))
    throw new NotFound(kinds[0]?.noun ?? "entry");
  await requireOwn(found, context);
  if (found.row.version !== expectedVersion) throw new Conflict(found.row.version);
  const field = person === undefined ? "input.entryId" : "input.replaces.entryId";
  if (found.row.endedAt !== null) throw unfit(field, "It has ended already.");
  return found;
}

/** Ends an entry that was found; another's change in between is a conflict. */
export async function closeEntry(
  { kind, row }: Found<EntryRow>,
  { endedAt, reason }: { readonly endedAt: Date; readonly reason: string },
  { manager, wrote }: Act,
  { principal, now }: HubContext,
): Promise<EntryPayload> {
  const version = row.version + 1;
  const by = { endedByUserId: principal.userId, endedByPartnerId: principal.partnerId, endRecordedAt: now };
  const update = manager
    .createQueryBuilder()
    .update(kind.entity)
    .set({ version, endedAt, endReason: reason, ...by });
  const { affected } = await update.where("id = :id AND version = :version", row).execute();
  if (affected !== 1) throw new Conflict(version);
  wrote(row.id);
  return { entryId: row.id, version, personId: row.personId };
}

async function find<Row extends EntryRow>(
  kinds: readonly EntryKind<Row>[],
  id: string,
  context: HubContext,
): Promise<Found<Row> | null> {
  if (!isId(id)) return null;
  const rows = await Promise.all(kinds.map((kind) => context.load(kind.byId, id.toLowerCase())));
  const found = kinds.map((kind, index) => ({ kind, row: rows[index] ?? null })).find(({ row }) => row !== null);
  return found?.row ? { kind: found.kind, row: found.row } : null;
}

async function isReadable<Row extends EntryRow>({ kind, row }: Found<Row>, context: HubContext): Promise<boolean> {
  const { gatekeeper, principal } = context;
  const [isKnown] = await gatekeeper.admit([row.personId]);
  if (
    !isKnown ||
    !gatekeeper.weigh(row.personId, kind.category, "READ", [`${kind.entity.name.replace(/Entity$/, "")}.id`])
  )
    return false;
  const isOpen = await openTo(row.personId, context);
  if (!isOpen(row, kind.partOf(row))) return false;
  const isOwn = row.recordedByPartnerId === principal.partnerId || row.onBehalfOfPartnerId === principal.partnerId;
  return (isOwn || gatekeeper.decision(row.personId, kind.category).scope === "ALL") && kind.mayKnowOf(row, context);
}

async function requireOwn({ kind, row }: Found<EntryRow>, context: HubContext): Promise<void> {
  const { recordedByPartnerId: author, onBehalfOfPartnerId, personId } = row;
  const { partnerId } = context.principal;
  if (author === partnerId || onBehalfOfPartnerId === partnerId) return;
  if (!context.gatekeeper.permits(personId, kind.category, "WRITE")) return;
  const stillInvolved = await context.session.rows(IS_INVOLVED, [personId, author, context.now]);
  if (stillInvolved.length === 0) return;
  throw new Forbidden(
    "The partner that recorded this is still involved, and ends it. Ask them, or record your own entry beside it.",
    { category: kind.category },
  );
}

function unfit(field: string, problem: string): BadUserInput {
  return new BadUserInput([{ field, problem }]);
}
