import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { NotFound } from "../kernel/errors.js";
import { isId, type PartnerId, type PersonId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import { checkProtection, protectRecorded } from "../protections/index.js";
import { closeEntry, openEntry, type Sees } from "./end-entry.js";
import type { EntryRow, Said } from "./entry.entity.js";
import type { EntryInput } from "./entry.inputs.js";
import type { EntryPayload } from "./entry.type.js";
import type { EntryKind } from "./entry-kind.js";

/** What a kind of entry asks of its own columns: what fits, and what they hold. */
export interface Recording<Row extends EntryRow> {
  /** Notes what does not fit, before anything is written. */
  readonly check: (check: InputCheck) => void | Promise<void>;
  /** The kind's own columns, once the caller may write; here the rules of the domain refuse. */
  readonly said: (act: Act, person: PersonId, eventAt: Date) => Said<Row> | Promise<Said<Row>>;
  /** Whether the caller sees the entry that is to be replaced, where the room asks for more than its kind does. */
  readonly sees?: Sees;
}

/** Records an entry, in the place of an earlier one where the input names it. */
export async function recordEntry<Row extends EntryRow>(
  kind: EntryKind<Row>,
  action: string,
  input: EntryInput,
  context: HubContext,
  { check: noteProblems, said, sees }: Recording<Row>,
): Promise<EntryPayload> {
  const check = new InputCheck("input");
  await noteProblems(check);
  await checkAttribution(check, input, context);
  await checkWhoIsTold(check, input, context);
  check.refuse();
  if (!isId(input.personId)) throw new NotFound("person");
  const person = input.personId.toLowerCase() as PersonId;
  const eventAt = input.eventAt ?? context.now;
  return context.act(action, async (act) => {
    await act.demand(person, kind.category);
    const replaced = input.replaces ? await openEntry([kind], input.replaces, context, { person, sees }) : null;
    const own = await said(act, person, eventAt);
    if (replaced) await closeEntry(replaced, endOf(replaced.row, eventAt, input), act, context);
    const id = randomUUID() as string;
    const row = { ...own, ...stamp(input, context), id, version: 1, personId: person, eventAt };
    await act.manager.insert(kind.entity as new () => EntryRow, { ...row, replaces: replaced?.row.id ?? null });
    act.wrote(id);
    const asked = { asked: input.protection ?? null, replaces: replaced?.row.id ?? null };
    await protectRecorded(act, { row, kind, category: kind.category, ...asked }, context);
    return { entryId: id, version: 1, personId: person };
  });
}

/** How the replaced entry ended. Where the new one is protected, the old one does not tell that there is a new one. */
function endOf({ eventAt: began }: EntryRow, eventAt: Date, { protection }: EntryInput) {
  const reason = protection ? "It no longer holds." : "Another entry took its place.";
  return { endedAt: latest(eventAt, began), reason };
}

/** Notes what does not fit in what every entry is given. */
async function checkAttribution(
  check: InputCheck,
  { onBehalfOf, eventAt }: EntryInput,
  context: HubContext,
): Promise<void> {
  check.past("eventAt", eventAt, context.now);
  if (onBehalfOf !== null && onBehalfOf !== undefined) await checkPartner(check, "onBehalfOf", onBehalfOf, context);
}

/** Notes what does not fit in the protection asked for, and a benefits officer who tells nobody. */
async function checkWhoIsTold(
  check: InputCheck,
  { protection, replaces }: EntryInput,
  context: HubContext,
): Promise<void> {
  if (protection) await checkProtection(check, "protection", protection, context);
  if (context.principal.agencyType !== "DWP" || replaces) return;
  const tellsSomebody = Boolean(protection?.namedPartnerIds.length);
  check.require(tellsSomebody, "protection", "Name the partners you tell: nobody else will learn of it.");
}

/** Notes a partner that is none. */
export async function checkPartner(check: InputCheck, field: string, id: string, context: HubContext): Promise<void> {
  const isKnown = isId(id) && (await context.load(partnerById, id.toLowerCase())) !== null;
  check.require(isKnown, field, "There is no such partner.");
}

function stamp({ onBehalfOf }: EntryInput, { principal, now }: HubContext) {
  const onBehalfOfPartnerId = (onBehalfOf?.toLowerCase() ?? null) as PartnerId | null;
  return {
    recordedByUserId: principal.userId,
    recordedByPartnerId: principal.partnerId,
    onBehalfOfPartnerId,
    recordedAt: now,
  };
}

function latest(one: Date, other: Date): Date {
  return one > other ? one : other;
}
