import type { Act, HubContext } from "../access/index.js";
import { BadUserInput, NotFound } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { EntryProtectionEntity } from "./entry-protection.entity.js";
import { findProtectable, withEarlier } from "./protectable.js";
import type { LiftEntryProtectionInput } from "./protection.inputs.js";
import type { EntryProtectionPayload } from "./protection.type.js";
import { requireLiftable, requireStaff } from "./protection-rules.js";
import { protectionById, protectionsOf } from "./protections.loader.js";

const LONGEST_REASON = 4_000;

/**
 * Lifts a protection that the caller's own partner set, and with it what was set at once on the entries whose place that
 * entry took. What comes from the benefits office keeps its bar.
 */
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
    if (found?.setByPartnerId !== context.principal.partnerId) throw new NotFound("protection");
    await act.demand(found.personId, found.category, "protection");
    requireLiftable(found);
    const ids = found.liftedAt === null ? await setTogether(found, context) : [];
    const lifted = ids.length > 0 && (await liftAll(ids, input.reason, act, context));
    if (!lifted) throw new BadUserInput([{ field: "input.protectionId", problem: "It was lifted already." }]);
    return { protectionId: id, entryId: found.entryId };
  });
}

/** The protection, and those that the same act set on earlier versions of its entry. */
async function setTogether(found: EntryProtectionEntity, context: HubContext): Promise<readonly string[]> {
  const row = await findProtectable(found.entryId, found.category, context);
  const versions = row ? await withEarlier(row, context) : [found.entryId];
  const all = await context.load(protectionsOf, found.personId);
  const together = all.filter((one) => isOfOneAct(one, found) && one.liftedAt === null);
  return together.filter(({ entryId }) => versions.includes(entryId)).map(({ id }) => id);
}

function isOfOneAct(one: EntryProtectionEntity, other: EntryProtectionEntity): boolean {
  const isSameMoment = one.recordedAt.getTime() === other.recordedAt.getTime();
  return isSameMoment && one.setByUserId === other.setByUserId && one.kind === other.kind;
}

/** Says whether all of them were in force until now. */
async function liftAll(
  ids: readonly string[],
  liftReason: string,
  { manager, now, wrote }: Act,
  { principal: { userId: liftedByUserId, partnerId: liftedByPartnerId } }: HubContext,
): Promise<boolean> {
  const update = manager.createQueryBuilder().update(EntryProtectionEntity);
  const { affected } = await update
    .set({ liftedAt: now, liftReason, liftedByUserId, liftedByPartnerId })
    .where("id IN (:...ids) AND lifted_at IS NULL", { ids })
    .execute();
  for (const id of ids) wrote(id);
  return affected === ids.length;
}
