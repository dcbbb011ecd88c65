import type { HubContext } from "../access/index.js";
import { type EndEntryInput, type EntryPayload, endEntry } from "../entries/index.js";
import { NotFound } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { contributionsFor } from "./meeting-sight.js";
import { meetingsInSight } from "./meetings-in-sight.js";
import { concerns, meetings, SAFEGUARDING_KINDS } from "./safeguarding-kinds.js";
import { safeguardingSight } from "./safeguarding-sight.js";

/** Ends an entry that was made wrongly. One that the caller may not see reads as none, whatever bars the sight. */
export async function endSafeguardingEntry(input: EndEntryInput, context: HubContext): Promise<EntryPayload> {
  if (!(await isInSight(input.entryId, context))) throw new NotFound(concerns.noun);
  return endEntry(SAFEGUARDING_KINDS, "endSafeguardingEntry", input, context);
}

async function isInSight(id: string, context: HubContext): Promise<boolean> {
  const { gatekeeper } = context;
  if (!isId(id)) return false;
  const rows = await Promise.all(SAFEGUARDING_KINDS.map((kind) => context.load(kind.byId, id.toLowerCase())));
  const row = rows.find((one) => one !== null);
  if (!row) return false;
  const [isKnown] = await gatekeeper.admit([row.personId]);
  if (!isKnown || !gatekeeper.weigh(row.personId, "SAFEGUARDING", "READ", ["Mutation.endSafeguardingEntry"]))
    return false;
  const { seen, whole, onlooker } = await safeguardingSight(row.personId, context);
  const held = meetingsInSight(await context.load(meetings.ofPerson, row.personId), whole, onlooker);
  const said = await Promise.all(held.map((meeting) => contributionsFor(meeting, context)));
  const inSight = [...seen.concerns, ...seen.enquiries, ...seen.outcomes, ...held, ...said.flat()];
  return inSight.some(({ id: seenId }) => seenId === row.id);
}
