import { randomBytes, randomUUID } from "node:crypto";
import type { HubContext } from "../../access/index.js";
import { statement } from "../../db/index.js";
import { ukDay } from "../../kernel/calendar.js";
import { Conflict, RuleBroken } from "../../kernel/errors.js";
import { InputCheck } from "../../kernel/input-check.js";
import { workingDaysAfter } from "../../kernel/working-days.js";
import { AccessSampleEntity, SampleItemEntity } from "./access-sample.entity.js";

const MOST = 100;
/** No guide says how soon; a month's sample is looked through before the next one's is due. */
const WORKING_DAYS_TO_LOOK = 20;

/** Which month, and how many accesses of it. */
export interface WantedSample {
  /** Any day of the month. */
  readonly month: string;
  readonly size: number;
}

interface Drawn {
  readonly id: string;
  readonly drawnFrom: number;
}

/** The same seed draws the same accesses: those whose digest with it comes first. */
const DRAW = statement(`
  SELECT id, (count(*) OVER ())::int AS "drawnFrom" FROM access_log.of_lead
  WHERE partner_id = $1 AND occurred_at >= $2::date::timestamp AT TIME ZONE 'Europe/London'
    AND occurred_at < ($2::date + interval '1 month')::timestamp AT TIME ZONE 'Europe/London'
    AND kind = 'READ' AND subject_ids <> '{}' AND NOT is_break_glass AND role NOT IN ('PERSON', 'PROXY', 'IG_LEAD')
  ORDER BY sha256(convert_to($3 || id::text, 'UTF8')), id LIMIT $4`);

/**
 * Draws a sample of the routine access of the lead's own users in a month that is over, once for each month (GAP-32).
 *
 * Routine is what no queue shows already: answers about people, none of them by break-glass, and none of governance's own.
 */
export async function drawSample(wanted: WantedSample, context: HubContext): Promise<string> {
  const month = `${wanted.month.slice(0, 7)}-01`;
  const check = new InputCheck();
  check.require(month < `${ukDay(context.now).slice(0, 7)}-01`, "month", "It must be a month that is over.");
  check.require(wanted.size >= 1 && wanted.size <= MOST, "size", `It must be from 1 to ${MOST}.`);
  check.refuse();
  return context.act("drawSample", async ({ manager, demandOffice, wrote }) => {
    await demandOffice("GOVERN");
    const seed = randomBytes(16).toString("hex");
    const { partnerId } = context.principal;
    const drawn = await context.session.rows<Drawn>(DRAW, [partnerId, month, seed, wanted.size]);
    const [first] = drawn;
    if (!first) throw new RuleBroken("GAP-32", "There was no routine access in that month to draw a sample from.");
    const sample = sampleOf({ partnerId, month, seed, drawnFrom: first.drawnFrom }, context);
    const insert = manager.createQueryBuilder().insert().into(AccessSampleEntity).values(sample);
    const { raw } = await insert.orIgnore().updateEntity(false).returning("id").execute();
    if ((raw as unknown[]).length === 0) throw new Conflict(1);
    const items = drawn.map(({ id }, index) => ({ sampleId: sample.id, place: index + 1, eventId: id }));
    await manager.insert(SampleItemEntity, items);
    wrote(sample.id);
    return sample.id;
  });
}

function sampleOf(
  drawn: Pick<AccessSampleEntity, "partnerId" | "month" | "seed" | "drawnFrom">,
  { principal, now }: HubContext,
) {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = principal;
  const dueOn = workingDaysAfter(now, WORKING_DAYS_TO_LOOK);
  return { ...drawn, id: randomUUID(), dueOn, recordedByUserId, recordedByPartnerId, eventAt: now, recordedAt: now };
}
