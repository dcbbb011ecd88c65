import type { HubContext } from "../access/index.js";
import { RuleBroken } from "../kernel/errors.js";
import { isId, type UserId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { partnerById, staffById } from "../partners/index.js";
import type { Role } from "../policy/vocabulary.js";
import { CarePlanEntity } from "./care-plan.entity.js";
import type { NameKeyWorkerInput } from "./plan.inputs.js";
import type { CarePlanPayload } from "./plan-payload.type.js";
import { addChange, demandPlan, readAttribution, requireOne } from "./plan-writes.js";
import { requireStaff } from "./section-rules.js";

const NO_WORKERS: readonly Role[] = ["PERSON", "PROXY", "INTEGRATION_ACCOUNT"];

/** What settles whether a user can be a key worker. */
export interface Candidate {
  readonly role: Role;
  readonly userStatus: string;
  readonly partnerStatus: string | undefined;
}

/** Names the key worker of a plan: the main contact, visible to every agency with access to it (PLAN-02). */
export async function nameKeyWorker(input: NameKeyWorkerInput, context: HubContext): Promise<CarePlanPayload> {
  const check = new InputCheck("input");
  const attribution = await readAttribution(input, check, context);
  const user = isId(input.userId) ? await context.load(staffById, input.userId) : null;
  check.require(user !== null, "userId", "There is no such user.");
  check.refuse();
  const partner = user && (await context.load(partnerById, user.partnerId));
  return context.act("nameKeyWorker", async (act) => {
    const plan = await demandPlan(input, act, context);
    requireStaff(
      context.principal.role,
      "From your own account you cannot name a key worker. Say whom you would like in a section of your own.",
    );
    if (user) requireWorker({ role: user.role, userStatus: user.status, partnerStatus: partner?.status });
    const keyWorkerUserId = input.userId as UserId;
    await requireOne(act.manager.createQueryBuilder().update(CarePlanEntity).set({ keyWorkerUserId }), plan);
    const part = { kind: "PLAN", id: plan.id } as const;
    return addChange(plan, { change: "KEY_WORKER_NAMED", category: "CARE_PLAN", part }, attribution, act, context);
  });
}

/** A key worker is somebody who works, at a partner that takes part. */
export function requireWorker({ role, userStatus, partnerStatus }: Candidate): void {
  if (userStatus === "ACTIVE" && partnerStatus === "ACTIVE" && !NO_WORKERS.includes(role)) return;
  throw new RuleBroken("PLAN-02", "A key worker is an active member of an active partner's staff. Name one.");
}
