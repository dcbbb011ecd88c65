import type { Act, HubContext } from "../access/index.js";
import { Conflict, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { OddAccessResolutionEntity } from "./odd-access.entity.js";
import type { ResolveOddAccessInput } from "./odd-access.inputs.js";
import { oddAccessById } from "./odd-access.loader.js";

const LONGEST_TEXT = 4_000;

/**
 * Says, once and for good, what an odd access was: by the governance of the user's own partner, and never by the user.
 *
 * Another partner's is answered as if there were none, to the partner that controls the record too: it takes the matter
 * up with the user's partner.
 */
export async function resolveOddAccess(input: ResolveOddAccessInput, context: HubContext): Promise<string> {
  const check = new InputCheck("input");
  check.text("words", input.words, LONGEST_TEXT);
  check.refuse();
  return context.act("resolveOddAccess", async (act) => {
    await act.demandOffice("GOVERN");
    const { partnerId, userId } = context.principal;
    const odd = isId(input.oddAccessId) ? await context.load(oddAccessById, input.oddAccessId.toLowerCase()) : null;
    if (odd?.partnerId !== partnerId) throw new NotFound("odd access");
    if (odd.personId) await act.demandRight(odd.personId, "REVIEW", { record: "odd access" });
    if (odd.userId === userId) throw new RuleBroken("AUD-03", "Nobody resolves what they did themselves.");
    await resolveOnce({ ...input, oddAccessId: odd.id }, act, context);
    act.wrote(odd.id);
    return odd.id;
  });
}

async function resolveOnce({ oddAccessId, outcome, words }: ResolveOddAccessInput, act: Act, context: HubContext) {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = context.principal;
  const by = { recordedByUserId, recordedByPartnerId, eventAt: act.now, recordedAt: act.now };
  const { raw } = await act.manager
    .createQueryBuilder()
    .insert()
    .into(OddAccessResolutionEntity)
    .values({ oddAccessId, outcome, words, ...by })
    .orIgnore()
    .updateEntity(false)
    .returning("odd_access_id")
    .execute();
  if ((raw as unknown[]).length === 0) throw new Conflict(1);
}
