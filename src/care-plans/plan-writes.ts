import type { Act, HubContext } from "../access/index.js";
import { Conflict, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId, type PartnerId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import { CarePlanEntity } from "./care-plan.entity.js";
import { CarePlanChangeEntity } from "./care-plan-change.entity.js";
import type { AttributionInput } from "./plan.inputs.js";
import type { CarePlanPayload, ChangedPart } from "./plan-payload.type.js";
import { versionFor } from "./plan-sight.js";
import { planById } from "./plans.loader.js";

/** For whom a change was made and when it happened. */
export interface Attribution {
  readonly onBehalfOfPartnerId: PartnerId | null;
  readonly eventAt: Date;
}

type Change = Pick<CarePlanChangeEntity, "change" | "category"> & { readonly part: ChangedPart };

/** Reads for whom and when, noting what does not fit. */
export async function readAttribution(
  { onBehalfOf, eventAt }: AttributionInput,
  check: InputCheck,
  context: HubContext,
): Promise<Attribution> {
  check.past("eventAt", eventAt, context.now);
  if (onBehalfOf) {
    const isKnown = isId(onBehalfOf) && (await context.load(partnerById, onBehalfOf)) !== null;
    check.require(isKnown, "onBehalfOf", "There is no such partner.");
  }
  return { onBehalfOfPartnerId: (onBehalfOf || null) as PartnerId | null, eventAt: eventAt ?? context.now };
}

/** Finds the plan that is to be changed, and makes sure that this caller may change it as they read it. */
export async function demandPlan(
  { planId, expectedVersion }: { readonly planId: string; readonly expectedVersion: number },
  act: Act,
  context: HubContext,
): Promise<CarePlanEntity> {
  const plan = isId(planId) ? await context.load(planById, planId) : null;
  if (!plan) throw new NotFound("care plan");
  await act.demand(plan.personId, "CARE_PLAN", "care plan");
  const version = await versionFor(plan, context);
  if (version !== expectedVersion) throw new Conflict(version);
  requireOpen(plan);
  return plan;
}

/** Refuses to change a plan that is over. */
export function requireOpen({ endedAt }: CarePlanEntity): void {
  if (endedAt !== null) throw new RuleBroken("PLAN-01", "This plan has ended. Write in the plan that took its place.");
}

/** Writes down a change: the plan's next version, with who, for whom, and when. */
export async function addChange(
  plan: CarePlanEntity,
  { change, category, part }: Change,
  { onBehalfOfPartnerId, eventAt }: Attribution,
  { manager, wrote }: Act,
  { principal, now }: HubContext,
): Promise<CarePlanPayload> {
  const version = plan.version + 1;
  await requireOne(manager.createQueryBuilder().update(CarePlanEntity).set({ version }), plan);
  await manager.insert(CarePlanChangeEntity, {
    planId: plan.id,
    version,
    personId: plan.personId,
    ...{ change, category, partId: part.kind === "PLAN" ? null : part.id },
    changedByUserId: principal.userId,
    changedByPartnerId: principal.partnerId,
    ...{ onBehalfOfPartnerId, eventAt, recordedAt: now },
  });
  wrote(part.id);
  return { planId: plan.id, personId: plan.personId, part };
}

interface Update {
  where(condition: string, values: object): { execute(): Promise<{ affected?: number | undefined }> };
}

/** Makes an update of one row at the version that was read; another's change in between is a conflict. */
export async function requireOne(
  update: Update,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const { affected } = await update.where("id = :id AND version = :version", { id, version }).execute();
  if (affected !== 1) throw new Conflict(version + 1);
}
