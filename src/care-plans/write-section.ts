import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { Conflict, Forbidden, NotFound } from "../kernel/errors.js";
import { isId, type PersonId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { openTo } from "../protections/index.js";
import type { EditPlanSectionInput, ProposePlanSectionInput } from "./plan.inputs.js";
import type { CarePlanPayload } from "./plan-payload.type.js";
import { PlanSectionEntity } from "./plan-section.entity.js";
import { PlanSectionVersionEntity } from "./plan-section-version.entity.js";
import { type Attribution, addChange, demandPlan, readAttribution, requireOne, requireOpen } from "./plan-writes.js";
import { planById, sectionById } from "./plans.loader.js";
import { authorOf, guardFor, isOwnAccount, requireOwnWords, requireSameVoice, statusAfter } from "./section-rules.js";

const LONGEST_NARRATIVE = 20_000;

/** Puts a section forward: the caller must be able to write into the plan and into the category that guards it. */
export async function proposePlanSection(
  input: ProposePlanSectionInput,
  context: HubContext,
): Promise<CarePlanPayload> {
  const check = new InputCheck("input");
  check.text("narrative", input.narrative, LONGEST_NARRATIVE);
  const attribution = await readAttribution(input, check, context);
  check.refuse();
  const category = guardFor(input.heading, input.category ?? null);
  return context.act("proposePlanSection", async (act) => {
    const plan = await demandPlan(input, act, context);
    await demandGuard(plan.personId, category, act, context);
    const section = {
      ...{
        id: randomUUID() as string,
        planId: plan.id,
        personId: plan.personId,
        version: 1,
        status: "PROPOSED" as const,
      },
      ...{ heading: input.heading, category, narrative: input.narrative },
      ...recorded(authorOf(context.principal.role, input.author), attribution, context),
    };
    await act.manager.insert(PlanSectionEntity, section);
    await keepVersion(section, act);
    const part = { kind: "SECTION", id: section.id } as const;
    return addChange(plan, { change: "SECTION_PROPOSED", category, part }, attribution, act, context);
  });
}

/** Rewrites, agrees or withdraws a section; what it said before is kept. */
export async function editPlanSection(input: EditPlanSectionInput, context: HubContext): Promise<CarePlanPayload> {
  const check = new InputCheck("input");
  check.text("narrative", input.narrative, LONGEST_NARRATIVE);
  check.require(Boolean(input.narrative || input.status), "narrative", "Give a narrative, a status, or both.");
  const attribution = await readAttribution(input, check, context);
  check.refuse();
  return context.act("editPlanSection", (act) => edit(input, attribution, act, context));
}

async function edit(
  input: EditPlanSectionInput,
  attribution: Attribution,
  act: Act,
  context: HubContext,
): Promise<CarePlanPayload> {
  const { role } = context.principal;
  const section = await sectionInSight(input.sectionId, context);
  const plan = section && (await context.load(planById, section.planId));
  if (!section || !plan) throw new NotFound("plan section");
  await act.demand(section.personId, "CARE_PLAN", "plan section");
  await demandGuard(section.personId, section.category, act, context, "plan section");
  if (section.version !== input.expectedVersion) throw new Conflict(section.version);
  requireOpen(plan);
  requireOwnWords(role, section.authorKind);
  const author = input.narrative ? authorOf(role, input.author) : section.authorKind;
  requireSameVoice(section.authorKind, author);

  const changed = {
    ...{ narrative: input.narrative ?? section.narrative, status: statusAfter(input, section.status) },
    ...{ ...recorded(author, attribution, context), version: section.version + 1 },
  };
  await keepVersion(section, act);
  await requireOne(act.manager.createQueryBuilder().update(PlanSectionEntity).set(changed), section);
  await keepVersion({ ...section, ...changed }, act);
  const part = { kind: "SECTION", id: section.id } as const;
  return addChange(plan, { change: "SECTION_EDITED", category: section.category, part }, attribution, act, context);
}

/** The section, if the caller may read it: what they may not read they cannot change, nor learn of by trying. */
export async function sectionInSight(id: string, context: HubContext): Promise<PlanSectionEntity | null> {
  const section = isId(id) ? await context.load(sectionById, id) : null;
  if (!section || !(await openTo(section.personId, context))(section)) return null;
  const { gatekeeper } = context;
  const [isKnown] = await gatekeeper.admit([section.personId]);
  const reads = (category: DataCategory) =>
    gatekeeper.weigh(section.personId, category, "READ", ["PlanSection.narrative"]);
  return isKnown && reads("CARE_PLAN") && reads(section.category) ? section : null;
}

/** The right to write into the category that guards a section. The person's own words need only what they may read. */
async function demandGuard(
  person: PersonId,
  category: DataCategory,
  act: Act,
  { gatekeeper, principal }: HubContext,
  record?: string,
): Promise<void> {
  if (!isOwnAccount(principal.role)) {
    await act.demand(person, category, record);
  } else if (!gatekeeper.permits(person, category, "READ")) {
    throw new Forbidden("This may not be done for this person.");
  }
}

/** Keeps what a section says at its version. A version that is kept already stays as it was. */
async function keepVersion(section: PlanSectionEntity, { manager }: Act): Promise<void> {
  const {
    id,
    version,
    personId,
    category,
    status,
    narrative,
    recordedByUserId,
    recordedByPartnerId,
    eventAt,
    recordedAt,
  } = section;
  const kept = {
    version,
    personId,
    category,
    status,
    narrative,
    recordedByUserId,
    recordedByPartnerId,
    eventAt,
    recordedAt,
  };
  await manager
    .createQueryBuilder()
    .insert()
    .into(PlanSectionVersionEntity)
    .values({ sectionId: id, ...kept })
    .orIgnore()
    .execute();
}

function recorded(
  authorKind: PlanSectionEntity["authorKind"],
  attribution: Attribution,
  { principal, now }: HubContext,
) {
  const { userId, partnerId } = principal;
  return { authorKind, ...attribution, recordedByUserId: userId, recordedByPartnerId: partnerId, recordedAt: now };
}
