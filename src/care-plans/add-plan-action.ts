import { randomUUID } from "node:crypto";
import type { HubContext } from "../access/index.js";
import { RuleBroken } from "../kernel/errors.js";
import { isId, type PartnerId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import type { AddPlanActionInput } from "./plan.inputs.js";
import { PlanActionEntity } from "./plan-action.entity.js";
import type { CarePlanPayload } from "./plan-payload.type.js";
import { addChange, demandPlan, readAttribution } from "./plan-writes.js";
import { actionById } from "./plans.loader.js";
import { requireStaff } from "./section-rules.js";

const LONGEST_DESCRIPTION = 4_000;

/** Adds an action, for which exactly one active partner answers (COOP-13). */
export async function addPlanAction(input: AddPlanActionInput, context: HubContext): Promise<CarePlanPayload> {
  const { role, userId, partnerId } = context.principal;
  const check = new InputCheck("input");
  check.text("description", input.description, LONGEST_DESCRIPTION);
  const attribution = await readAttribution(input, check, context);
  const accountable = isId(input.accountablePartnerId)
    ? await context.load(partnerById, input.accountablePartnerId)
    : null;
  check.require(accountable !== null, "accountablePartnerId", "There is no such partner.");
  check.refuse();
  return context.act("addPlanAction", async (act) => {
    const plan = await demandPlan(input, act, context);
    requireStaff(
      role,
      "From your own account you write your own sections; what agencies are to do is agreed with you.",
    );
    requireActive(accountable);
    const id = randomUUID() as string;
    await act.manager.insert(PlanActionEntity, {
      ...{ id, planId: plan.id, personId: plan.personId, version: 1, status: "OPEN" },
      ...{ description: input.description, dueOn: input.dueOn ?? null },
      accountablePartnerId: input.accountablePartnerId as PartnerId,
      ...{ recordedByUserId: userId, recordedByPartnerId: partnerId, recordedAt: context.now },
      eventAt: attribution.eventAt,
    });
    const part = { kind: "ACTION", id } as const;
    return addChange(plan, { change: "ACTION_ADDED", category: "CARE_PLAN", part }, attribution, act, context);
  });
}

/** Nobody who has left can answer for anything. */
export function requireActive(partner: { readonly status: string } | null): void {
  if (partner?.status === "ACTIVE") return;
  throw new RuleBroken("COOP-13", "The partner that answers for an action must be active. Name one that is.");
}

/** The action, if the caller may read it. */
export async function actionInSight(id: string, context: HubContext): Promise<PlanActionEntity | null> {
  const action = await context.load(actionById, id);
  if (!action) return null;
  const [isKnown] = await context.gatekeeper.admit([action.personId]);
  const isReadable =
    isKnown && context.gatekeeper.weigh(action.personId, "CARE_PLAN", "READ", ["PlanAction.description"]);
  return isReadable ? action : null;
}
