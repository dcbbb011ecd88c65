import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { Conflict, NotFound, RuleBroken } from "../kernel/errors.js";
import { InputCheck } from "../kernel/input-check.js";
import { addStep } from "./add-step.js";
import { requireAllAnswered } from "./answer-rectification.js";
import { exemptionBar } from "./exemptions.js";
import type { HeldEntry } from "./held-entries.js";
import { keepFromOwnView } from "./keep-from-own-view.js";
import { ownEntries } from "./part-review.js";
import { requireReviewer, reviewing } from "./reviewing.js";
import type { WithholdFromSubjectInput } from "./subject-request.inputs.js";
import type { SubjectRequestPartEntity } from "./subject-request-part.entity.js";
import { requestById } from "./subject-requests.loader.js";
import { WithheldItemEntity } from "./withheld-item.entity.js";

const LONGEST_LINE = 200;
const LONGEST_TEXT = 4_000;

/** Makes the caller the reviewer of their own partner's part, in the place of whoever was it before. */
export function takeSubjectPart(partId: string, context: HubContext): Promise<string> {
  return reviewing("takeSubjectPart", partId, context, (act, part) =>
    addStep(act, stepOf(part), { kind: "PART_TAKEN" }, context),
  );
}

/** Keeps an entry of the reviewer's own partner from the person, under an exemption (DPA 2018 Sch 2 to 4). */
export function withholdFromSubject(input: WithholdFromSubjectInput, context: HubContext): Promise<string> {
  const check = new InputCheck("input");
  check.text("reason", input.reason, LONGEST_TEXT);
  check.text("certifiedBy", input.certifiedBy, LONGEST_LINE);
  check.refuse();
  return reviewing("withholdFromSubject", input.partId, context, async (act, part) => {
    await requireReviewer(part, context);
    const wanted = input.entryId.toLowerCase();
    const entry = (await ownEntries(part.personId, context)).find(({ id }) => id === wanted);
    if (!entry) throw new NotFound("entry");
    await requireExempt(part, entry, input, context);
    await withhold(act, part, entry, input, context);
  });
}

/** Settles what the caller's partner gives: whatever is not withheld by now. */
export function completeSubjectPart(partId: string, context: HubContext): Promise<string> {
  return reviewing("completeSubjectPart", partId, context, async (act, part) => {
    await requireReviewer(part, context);
    await requireAllAnswered(part, context);
    await addStep(act, stepOf(part), { kind: "PART_COMPLETED" }, context);
  });
}

async function requireExempt(
  { requestId }: SubjectRequestPartEntity,
  { category }: HeldEntry,
  { exemption, certifiedBy }: WithholdFromSubjectInput,
  context: HubContext,
): Promise<void> {
  const request = await context.load(requestById, requestId);
  if (request?.kind !== "ACCESS") throw new RuleBroken("S11", "Only what is asked to be given can be withheld.");
  const bar = exemptionBar(exemption, {
    agency: context.principal.agencyType,
    category,
    isAskedByProxy: request.askedBy === "PROXY",
    isCertifiedByName: !!certifiedBy,
  });
  if (bar !== null) throw new RuleBroken("S11", bar);
}

async function withhold(
  act: Act,
  { id: partId, personId }: SubjectRequestPartEntity,
  { id: entryId, kind: entryKind, category }: HeldEntry,
  { exemption, certifiedBy = null, reason }: WithholdFromSubjectInput,
  context: HubContext,
): Promise<void> {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = context.principal;
  const kept = { personId, entryId, entryKind, category, exemption, reason };
  const row = { id: randomUUID() as string, partId, ...kept, certifiedBy, eventAt: context.now };
  const insert = act.manager.createQueryBuilder().insert().into(WithheldItemEntity);
  const values = insert.values({ ...row, recordedByUserId, recordedByPartnerId });
  const { raw } = await values.orIgnore().updateEntity(false).returning("id").execute();
  if ((raw as unknown[]).length === 0) throw new Conflict(1);
  await keepFromOwnView(act, kept, context);
  act.wrote(row.id);
}

const stepOf = ({ id: partId, requestId, personId }: SubjectRequestPartEntity) => ({ partId, requestId, personId });
