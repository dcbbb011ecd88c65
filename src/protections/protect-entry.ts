import type { Act, HubContext } from "../access/index.js";
import { NotFound } from "../kernel/errors.js";
import { InputCheck } from "../kernel/input-check.js";
import { checkProtection, newProtection } from "./protect-recorded.js";
import { findProtectable, type ProtectableRow, withEarlier } from "./protectable.js";
import type { ProtectEntryInput } from "./protection.inputs.js";
import type { EntryProtectionPayload } from "./protection.type.js";
import { requireFitting, requireStaff } from "./protection-rules.js";
import { writeProtection } from "./write-protection.js";

/**
 * Protects an entry that the caller's own partner recorded, or that was recorded for it, and with it those whose place
 * it took (NEV-08). To all others it is none.
 */
export async function protectEntry(input: ProtectEntryInput, context: HubContext): Promise<EntryProtectionPayload> {
  requireStaff(context.principal);
  const { protection, category } = input;
  const check = new InputCheck("input");
  await checkProtection(check, "protection", protection, context);
  check.refuse();
  return context.act("protectEntry", async (act) => {
    const found = await findProtectable(input.entryId, category, context);
    if (!found || !isOwn(found.row, context)) throw new NotFound("entry");
    const { personId, id: entryId } = found.row;
    await act.demand(personId, category, "entry");
    requireFitting(protection.kind, found.kind, context.principal);
    const [protectionId = ""] = await protectEach(await withEarlier(found, context), input, found.row, act, context);
    return { protectionId, entryId };
  });
}

/** Gives the ids of the protections, in the order of the entries. */
async function protectEach(
  entries: readonly string[],
  { protection, category }: ProtectEntryInput,
  { personId }: ProtectableRow,
  act: Act,
  { principal }: HubContext,
): Promise<readonly string[]> {
  const about = { personId, category, setByUserId: principal.userId, setByPartnerId: principal.partnerId };
  const set: string[] = [];
  for (const entryId of entries)
    set.push(await writeProtection(act, { ...newProtection(protection), ...about, entryId }));
  return set;
}

function isOwn({ recordedByPartnerId, onBehalfOfPartnerId }: ProtectableRow, { principal }: HubContext): boolean {
  return recordedByPartnerId === principal.partnerId || onBehalfOfPartnerId === principal.partnerId;
}
