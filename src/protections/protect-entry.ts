import type { HubContext } from "../access/index.js";
import { BadUserInput, NotFound } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { EntryProtectionEntity } from "./entry-protection.entity.js";
import { checkProtection, newProtection } from "./protect-recorded.js";
import { findProtectable, type ProtectableRow } from "./protectable.js";
import type { LiftEntryProtectionInput, ProtectEntryInput } from "./protection.inputs.js";
import type { EntryProtectionPayload } from "./protection.type.js";
import { requireFitting, requireLiftable, requireStaff } from "./protection-rules.js";
import { protectionById } from "./protections.loader.js";
import { writeProtection } from "./write-protection.js";

const LONGEST_REASON = 4_000;

/** Protects an entry that the caller's own partner recorded, or that was recorded for it. To all others it is none. */
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
    const { userId: setByUserId, partnerId: setByPartnerId } = context.principal;
    const about = { personId, entryId, category, setByUserId, setByPartnerId };
    const protectionId = await writeProtection(act, { ...newProtection(protection), ...about });
    return { protectionId, entryId };
  });
}

/** Lifts a protection that the caller's own partner set. What comes from the benefits office keeps its bar. */
export async function liftEntryProtection(
  input: LiftEntryProtectionInput,
  context: HubContext,
): Promise<EntryProtectionPayload> {
  requireStaff(context.principal);
  const check = new InputCheck("input");
  check.text("reason", input.reason, LONGEST_REASON);
  check.refuse();
  return context.act("liftEntryProtection", async (act) => {
    const id = input.protectionId.toLowerCase();
    const found = isId(id) ? await context.load(protectionById, id) : null;
    const { partnerId, userId } = context.principal;
    if (found?.setByPartnerId !== partnerId) throw new NotFound("protection");
    await act.demand(found.personId, found.category, "protection");
    requireLiftable(found);
    const lifted = { liftedAt: context.now, liftReason: input.reason, liftedByUserId: userId };
    const update = act.manager.createQueryBuilder().update(EntryProtectionEntity);
    const { affected } = await update
      .set({ ...lifted, liftedByPartnerId: partnerId })
      .where("id = :id AND lifted_at IS NULL", { id })
      .execute();
    if (affected !== 1) throw new BadUserInput([{ field: "input.protectionId", problem: "It was lifted already." }]);
    act.wrote(id);
    return { protectionId: id, entryId: found.entryId };
  });
}

function isOwn({ recordedByPartnerId, onBehalfOfPartnerId }: ProtectableRow, { principal }: HubContext): boolean {
  return recordedByPartnerId === principal.partnerId || onBehalfOfPartnerId === principal.partnerId;
}
