import type { HubContext } from "../../access/index.js";
import { Conflict, NotFound, RuleBroken } from "../../kernel/errors.js";
import { isId } from "../../kernel/ids.js";
import { InputCheck } from "../../kernel/input-check.js";
import { entryById } from "../entries-by-id.js";
import { type SampleFinding, SampleFindingEntity } from "./access-sample.entity.js";
import { sampleById, sampleItemById } from "./samples.loader.js";

const LONGEST_TEXT = 4_000;

/** What was found of one access of a sample. */
export interface FoundOfItem {
  readonly itemId: string;
  readonly outcome: SampleFinding;
  readonly note: string;
}

/** Records what a look at one access of a sample found: once, and never by whoever made the access. */
export async function recordSampleOutcome(found: FoundOfItem, context: HubContext): Promise<string> {
  const check = new InputCheck("input");
  check.text("note", found.note, LONGEST_TEXT);
  check.refuse();
  return context.act("recordSampleOutcome", async ({ manager, demandOffice, wrote }) => {
    await demandOffice("GOVERN");
    const item = isId(found.itemId) ? await context.load(sampleItemById, found.itemId.toLowerCase()) : null;
    const sample = item && (await context.load(sampleById, item.sampleId));
    if (!item || sample?.partnerId !== context.principal.partnerId) throw new NotFound("sample item");
    const entry = await entryById(item.eventId, context);
    const { userId: recordedByUserId, partnerId: recordedByPartnerId } = context.principal;
    if (entry?.userId === recordedByUserId) throw new RuleBroken("AUD-03", "Nobody reviews what they did themselves.");
    const recorded = { recordedByUserId, recordedByPartnerId, eventAt: context.now, recordedAt: context.now };
    const finding = { itemId: item.id, outcome: found.outcome, note: found.note, ...recorded };
    const insert = manager.createQueryBuilder().insert().into(SampleFindingEntity).values(finding);
    const { raw } = await insert.orIgnore().updateEntity(false).returning("item_id").execute();
    if ((raw as unknown[]).length === 0) throw new Conflict(1);
    wrote(item.id);
    return item.sampleId;
  });
}
