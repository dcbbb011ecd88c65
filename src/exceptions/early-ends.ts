import type { Act, HubContext } from "../access/index.js";
import { Conflict, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId, type PersonId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { type SharingChange, tellingWhoLosesSight } from "../notices/index.js";
import type { DataCategory, Purpose } from "../policy/vocabulary.js";
import { EarlyEndEntity } from "./early-end.entity.js";
import type { EndExceptionInput } from "./early-end.inputs.js";
import { endNow } from "./end-now.js";
import { decisionOnDisclosure, disclosureById, earlyEndOf, overrideById } from "./exceptions.loader.js";
import { OverrideEntity } from "./override.entity.js";

const LONGEST_TEXT = 4_000;

/** What an override and a disclosure have in common: whose record they open, what of it and for what. */
interface Exception {
  readonly id: string;
  readonly personId: PersonId;
  readonly categories: readonly DataCategory[];
  readonly purpose: Purpose;
}

/** Ends a decision to share without consent before its time, for whoever may take one (3.6). Its review stays due. */
export async function endOverride(input: EndExceptionInput, context: HubContext): Promise<string> {
  checkReason(input);
  return context.act("endOverride", async (act) => {
    const row = isId(input.id) ? await context.load(overrideById, input.id.toLowerCase()) : null;
    if (!row) throw new NotFound("override");
    await act.demandRight(row.personId, "DECIDE", { categories: row.categories, record: "override" });
    requireInForce(row.endedAt ?? row.validTo, context);
    await end(row, "OVERRIDE", input, act, context, () => endNow(OverrideEntity, row.id, act, context));
    return row.id;
  });
}

/** Ends an approved disclosure before its time, for whoever may approve one. */
export async function endDisclosure(input: EndExceptionInput, context: HubContext): Promise<string> {
  checkReason(input);
  return context.act("endDisclosure", async (act) => {
    const row = isId(input.id) ? await context.load(disclosureById, input.id.toLowerCase()) : null;
    if (!row) throw new NotFound("disclosure");
    await act.demandRight(row.personId, "DECIDE", { categories: row.categories, record: "disclosure" });
    const [decision, ended] = await Promise.all([
      context.load(decisionOnDisclosure, row.id),
      context.load(earlyEndOf, row.id),
    ]);
    requireInForce(ended?.eventAt ?? decision?.validTo ?? null, context);
    await end(row, "DISCLOSURE", input, act, context);
    return row.id;
  });
}

/** What of a record an exception opens: what somebody may lose sight of when it ends. */
export function sharingBy({ personId, categories, purpose }: Exception): SharingChange {
  return { personId, categories, purposes: [purpose] };
}

function checkReason({ reason }: EndExceptionInput): void {
  const check = new InputCheck("input");
  check.text("reason", reason, LONGEST_TEXT);
  check.refuse();
}

/** What was refused, or never decided, has no end that could come sooner. */
function requireInForce(until: Date | null, { now }: HubContext): void {
  if (until === null || until <= now)
    throw new RuleBroken("CONS-04", "This opens nothing any more: there is nothing to end.");
}

async function end(
  row: Exception,
  kind: EarlyEndEntity["kind"],
  { reason }: EndExceptionInput,
  act: Act,
  context: HubContext,
  close: () => Promise<void> = async () => undefined,
): Promise<void> {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = context.principal;
  const told = { exceptionId: row.id, personId: row.personId, kind, reason };
  const ended = { ...told, recordedByUserId, recordedByPartnerId, eventAt: context.now, recordedAt: context.now };
  await tellingWhoLosesSight(sharingBy(row), act, context, async () => {
    const insert = act.manager.createQueryBuilder().insert().into(EarlyEndEntity).values(ended);
    const { raw } = await insert.orIgnore().updateEntity(false).returning("exception_id").execute();
    if ((raw as unknown[]).length === 0) throw new Conflict(1);
    await close();
  });
  act.wrote(row.id);
}
