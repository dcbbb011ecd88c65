import type { Act, HubContext } from "../../access/index.js";
import { NotFound, RuleBroken } from "../../kernel/errors.js";
import { InputCheck } from "../../kernel/input-check.js";
import { openInSight } from "../investigation-steps.js";
import { append } from "./append.js";
import type { AnswerInvitationInput } from "./joint-investigation.inputs.js";
import { JointInvestigationAnswerEntity } from "./joint-investigation-answer.entity.js";
import { jointInvestigationInSight } from "./joint-investigations-in-sight.js";
import { answerWith, partsOf } from "./joint-parts.js";

/** Answers an invitation to the lead's own partner, once: with an open investigation of its own, or by declining. */
export async function answerInvitation(input: AnswerInvitationInput, context: HubContext): Promise<string> {
  const check = new InputCheck("input");
  check.require(Boolean(input.investigationId) !== input.decline, "investigationId", "Name one, or decline.");
  check.refuse();
  return context.act("answerInvitation", async (act) => {
    await act.demandOffice("INVESTIGATE");
    const jointInvestigationId = await invitationOf(input.jointInvestigationId, context);
    const investigationId = input.investigationId ? await ownOpen(input.investigationId, act, context) : null;
    const { partnerId } = context.principal;
    const answer = { jointInvestigationId, partnerId, investigationId };
    await append(JointInvestigationAnswerEntity, answer, act, context);
    act.wrote(jointInvestigationId);
    return jointInvestigationId;
  });
}

/** The joint investigation to which the lead's own partner is asked; to who merely coordinates it there is none. */
async function invitationOf(id: string, context: HubContext): Promise<string> {
  const joint = await jointInvestigationInSight(id, context);
  const parts = joint ? await context.load(partsOf, joint.id) : [];
  const own = parts.find(({ partnerId }) => partnerId === context.principal.partnerId);
  if (!own) throw new NotFound("invitation");
  if (own.status !== "INVITED") throw new RuleBroken("GAP-32", "This partner has answered already, and does so once.");
  return own.jointInvestigationId;
}

async function ownOpen(id: string, act: Act, context: HubContext): Promise<string> {
  const own = await openInSight(id, act, context);
  if (await context.load(answerWith, own.id)) {
    throw new RuleBroken("GAP-32", "This investigation is part of a joint one already; open one for this invitation.");
  }
  return own.id;
}
