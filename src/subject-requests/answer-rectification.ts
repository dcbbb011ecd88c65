import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { partnersGiven } from "../audit/index.js";
import { Conflict, NotFound, RuleBroken } from "../kernel/errors.js";
import { InputCheck } from "../kernel/input-check.js";
import { tellOfCorrection } from "../notices/index.js";
import { ownEntries } from "./part-review.js";
import type { AnswerRectificationInput } from "./rectification.inputs.js";
import { RectificationAnswerEntity } from "./rectification-answer.entity.js";
import type { RectificationItemEntity } from "./rectification-item.entity.js";
import { requireReviewer, reviewing } from "./reviewing.js";
import type { SubjectRequestPartEntity } from "./subject-request-part.entity.js";
import { answersOfItem, itemsOfRequest } from "./subject-requests.loader.js";

const LONGEST_TEXT = 4_000;

/**
 * Records what the caller's partner decided of one thing said to be wrong, for good (UK GDPR Article 16, GAP-25).
 *
 * The record itself is put right where it is kept, by replacing the entry: the answer names the entry that says it now.
 * Whoever was given what was wrong is told; where it stands, the person's statement is shown beside it.
 */
export function answerRectification(input: AnswerRectificationInput, context: HubContext): Promise<string> {
  checkAnswer(input);
  return reviewing("answerRectification", input.partId, context, async (act, part) => {
    await requireReviewer(part, context);
    const items = await itemsOf(part, context);
    const item = items.find(({ id }) => id === input.itemId.toLowerCase());
    if (!item) throw new NotFound("rectification");
    await requireOwnEntry(input.correctedEntryId, part, context);
    await writeAnswer(act, part, input, context);
    if (input.outcome === "CORRECTED") await tellRecipients(act, item, context);
  });
}

/** A part is settled only when all that was routed to it has been answered. */
export async function requireAllAnswered(part: SubjectRequestPartEntity, context: HubContext): Promise<void> {
  const items = await itemsOf(part, context);
  const answers = await Promise.all(items.map(({ id }) => context.load(answersOfItem, id)));
  if (answers.every((ofItem) => ofItem.some(({ partId }) => partId === part.id))) return;
  throw new RuleBroken("GAP-25", "Answer everything that is said to be wrong first.");
}

async function itemsOf({ requestId, partnerId }: SubjectRequestPartEntity, context: HubContext) {
  const items = await context.load(itemsOfRequest, requestId);
  return items.filter(({ routedToPartnerIds }) => routedToPartnerIds.includes(partnerId));
}

function checkAnswer({ outcome, reason, correctedEntryId }: AnswerRectificationInput): void {
  const check = new InputCheck("input");
  const isCorrected = outcome === "CORRECTED";
  check.text("reason", reason, LONGEST_TEXT);
  check.require(isCorrected || !!reason, "reason", "Say why it stands, as the person will read it.");
  check.require(isCorrected || !correctedEntryId, "correctedEntryId", "Name it only where something was corrected.");
  check.refuse();
}

/** All who were given anything of the category, but for the controllers, who answer for their own (UK GDPR Article 19). */
async function tellRecipients(
  act: Act,
  { personId, category, routedToPartnerIds }: RectificationItemEntity,
  context: HubContext,
): Promise<void> {
  const given = await partnersGiven(personId, category, context);
  const recipients = given.filter((partner) => !routedToPartnerIds.includes(partner));
  await tellOfCorrection(recipients, { personId, category }, act);
}

async function requireOwnEntry(
  entryId: string | null | undefined,
  { personId }: SubjectRequestPartEntity,
  context: HubContext,
): Promise<void> {
  if (!entryId) return;
  const own = await ownEntries(personId, context);
  if (!own.some(({ id }) => id === entryId.toLowerCase())) throw new NotFound("entry");
}

async function writeAnswer(
  act: Act,
  { id: partId, personId }: SubjectRequestPartEntity,
  { itemId, outcome, reason = null, correctedEntryId }: AnswerRectificationInput,
  context: HubContext,
): Promise<void> {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = context.principal;
  const about = { id: randomUUID() as string, itemId: itemId.toLowerCase(), partId, personId };
  const said = { outcome, reason, correctedEntryId: correctedEntryId?.toLowerCase() ?? null, eventAt: context.now };
  const insert = act.manager.createQueryBuilder().insert().into(RectificationAnswerEntity);
  const values = insert.values({ ...about, ...said, recordedByUserId, recordedByPartnerId });
  const { raw } = await values.orIgnore().updateEntity(false).returning("id").execute();
  if ((raw as unknown[]).length === 0) throw new Conflict(1);
  act.wrote(about.id);
}
