import type { Act, HubContext } from "../access/index.js";
import { Conflict, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import type { RecordOutcomeInput } from "./plan.inputs.js";
import { PlanOutcomeEntity } from "./plan-outcome.entity.js";
import type { CarePlanPayload } from "./plan-payload.type.js";
import { type Attribution, addChange, readAttribution, requireOne, requireOpen } from "./plan-writes.js";
import { outcomeById, planById } from "./plans.loader.js";
import { requireStaff } from "./section-rules.js";

const LONGEST_FEEDBACK = 4_000;

/** Records whether an outcome was reached, with what the person says of it. */
export async function recordOutcome(input: RecordOutcomeInput, context: HubContext): Promise<CarePlanPayload> {
  const check = new InputCheck("input");
  check.text("personFeedback", input.personFeedback, LONGEST_FEEDBACK);
  const attribution = await readAttribution(input, check, context);
  check.refuse();
  return context.act("recordOutcome", (act) => record(input, attribution, act, context));
}

async function record(
  input: RecordOutcomeInput,
  attribution: Attribution,
  act: Act,
  context: HubContext,
): Promise<CarePlanPayload> {
  const outcome = await outcomeInSight(input.outcomeId, context);
  const plan = outcome && (await context.load(planById, outcome.planId));
  if (!outcome || !plan) throw new NotFound("outcome");
  await act.demand(outcome.personId, "CARE_PLAN", "outcome");
  if (outcome.version !== input.expectedVersion) throw new Conflict(outcome.version);
  requireOpen(plan);
  if (input.status !== outcome.status)
    requireStaff(
      context.principal.role,
      "From your own account you say what you think of it; whether it was reached is agreed with you.",
    );
  const personFeedback = input.personFeedback ?? outcome.personFeedback;
  requireFeedback(input.status, personFeedback);

  const { eventAt } = attribution;
  const { principal, now } = context;
  const author = { recordedByUserId: principal.userId, recordedByPartnerId: principal.partnerId, recordedAt: now };
  const changed = { status: input.status, personFeedback, eventAt, ...author, version: outcome.version + 1 };
  await requireOne(act.manager.createQueryBuilder().update(PlanOutcomeEntity).set(changed), outcome);
  const part = { kind: "OUTCOME", id: outcome.id } as const;
  return addChange(plan, { change: "OUTCOME_RECORDED", category: "CARE_PLAN", part }, attribution, act, context);
}

/** An outcome is recorded as reached or not with the person's feedback, or it is not recorded (PLAN-07). */
export function requireFeedback(status: PlanOutcomeEntity["status"], personFeedback: string | null): void {
  if (status === "WORKING_TOWARDS" || personFeedback !== null) return;
  throw new RuleBroken("PLAN-07", "Record what the person says of it. If they did not wish to say, write that.");
}

/** The outcome, if the caller may read it. */
export async function outcomeInSight(id: string, context: HubContext): Promise<PlanOutcomeEntity | null> {
  const outcome = isId(id) ? await context.load(outcomeById, id) : null;
  if (!outcome) return null;
  const [isKnown] = await context.gatekeeper.admit([outcome.personId]);
  const isReadable =
    isKnown && context.gatekeeper.weigh(outcome.personId, "CARE_PLAN", "READ", ["PlanOutcome.description"]);
  return isReadable ? outcome : null;
}
