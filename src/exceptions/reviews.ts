import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { Conflict, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { tellingWhoLosesSight } from "../notices/index.js";
import { BreakGlassEntity, BreakGlassReviewEntity } from "./break-glass.entity.js";
import type { ReviewBreakGlassInput } from "./break-glass.inputs.js";
import { sharingBy } from "./early-ends.js";
import { endNow } from "./end-now.js";
import { breakGlassById, overrideById } from "./exceptions.loader.js";
import { OverrideEntity, OverrideReviewEntity, type ReviewOutcome } from "./override.entity.js";
import type { ReviewOverrideInput } from "./override.inputs.js";
import { checkTelling, toldOf } from "./telling.js";

const LONGEST_TEXT = 4_000;

/** Reviews the opening of a record in an emergency, once for each partner whose governance answers for it (3.7). */
export async function reviewBreakGlass(input: ReviewBreakGlassInput, context: HubContext): Promise<string> {
  const check = new InputCheck("input");
  check.text("note", input.note, LONGEST_TEXT);
  checkTelling(check, input);
  check.refuse();
  return context.act("reviewBreakGlass", async (act) => {
    const row = isId(input.breakGlassId) ? await context.load(breakGlassById, input.breakGlassId.toLowerCase()) : null;
    const { partnerId } = context.principal;
    if (!row || (row.partnerId !== partnerId && row.recordOwnerId !== partnerId)) throw new NotFound("emergency");
    await act.demandRight(row.personId, "REVIEW", { record: "emergency" });
    requireOther(row.userId, context);
    const { personToldAt, notToldReason } = toldOf(input, context.now);
    const review = { breakGlassId: row.id, personToldAt, notToldReason, ...reviewedBy(input, context) };
    await insertOnce(BreakGlassReviewEntity, review, act);
    if (endsIt(input.outcome) && row.endedAt === null) await endNow(BreakGlassEntity, row.id, act, context);
    act.wrote(row.id);
    return row.id;
  });
}

/** Reviews a decision to share without consent, for the partner that took it (3.6). */
export async function reviewOverride(input: ReviewOverrideInput, context: HubContext): Promise<string> {
  const check = new InputCheck("input");
  check.text("note", input.note, LONGEST_TEXT);
  check.refuse();
  return context.act("reviewOverride", async (act) => {
    const row = isId(input.overrideId) ? await context.load(overrideById, input.overrideId.toLowerCase()) : null;
    if (row?.recordedByPartnerId !== context.principal.partnerId) throw new NotFound("override");
    await act.demandRight(row.personId, "REVIEW", { record: "override" });
    requireOther(row.recordedByUserId, context);
    await insertOnce(OverrideReviewEntity, { overrideId: row.id, ...reviewedBy(input, context) }, act);
    if (endsIt(input.outcome) && row.endedAt === null) {
      await tellingWhoLosesSight(sharingBy(row), act, context, () => endNow(OverrideEntity, row.id, act, context));
    }
    act.wrote(row.id);
    return row.id;
  });
}

function requireOther(user: string, { principal }: HubContext): void {
  if (user === principal.userId) throw new RuleBroken("AUD-03", "Nobody reviews what they did themselves.");
}

/** What was wrong does not go on. */
function endsIt(outcome: ReviewOutcome): boolean {
  return outcome === "NOT_JUSTIFIED" || outcome === "BREACH";
}

function reviewedBy({ outcome, note }: { outcome: ReviewOutcome; note: string }, { principal, now }: HubContext) {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = principal;
  return { id: randomUUID(), outcome, note, recordedByUserId, recordedByPartnerId, eventAt: now, recordedAt: now };
}

async function insertOnce(entity: NewableFunction, row: object, { manager }: Act): Promise<void> {
  const insert = manager
    .createQueryBuilder()
    .insert()
    .into(entity as never);
  const { raw } = await insert
    .values(row as never)
    .orIgnore()
    .updateEntity(false)
    .returning("id")
    .execute();
  if ((raw as unknown[]).length === 0) throw new Conflict(1);
}
