import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../../access/index.js";
import { NotFound, RuleBroken } from "../../kernel/errors.js";
import { isId, type PartnerId } from "../../kernel/ids.js";
import { partnerById } from "../../partners/index.js";
import { openInSight } from "../investigation-steps.js";
import { append } from "./append.js";
import { JointInvestigationEntity, JointInvestigationPartEntity } from "./joint-investigation.entity.js";
import type { InviteToInvestigationInput } from "./joint-investigation.inputs.js";
import { JointInvestigationAnswerEntity } from "./joint-investigation-answer.entity.js";
import { answerWith, partsOf } from "./joint-parts.js";

/**
 * Asks another partner to look into its own side of what the lead looks into, and makes the investigation a joint one
 * where it is none yet (domain guide 2.5). The partner learns that there is something, and neither of whom nor of what.
 */
export async function inviteToInvestigation(
  { investigationId, partnerId }: InviteToInvestigationInput,
  context: HubContext,
): Promise<string> {
  return context.act("inviteToInvestigation", async (act) => {
    await act.demandOffice("INVESTIGATE");
    const own = await openInSight(investigationId, act, context);
    const invited = await otherPartner(partnerId, context);
    const jointInvestigationId = await jointOf(own.id, act, context);
    const parts = await context.load(partsOf, jointInvestigationId);
    if (parts.some((part) => part.partnerId === invited)) {
      throw new RuleBroken("GAP-32", "This partner has been asked already; it answers once.");
    }
    await append(JointInvestigationPartEntity, { jointInvestigationId, partnerId: invited }, act, context);
    act.wrote(jointInvestigationId);
    return jointInvestigationId;
  });
}

async function otherPartner(id: string, context: HubContext): Promise<PartnerId> {
  const partner = isId(id) ? await context.load(partnerById, id.toLowerCase()) : null;
  if (partner?.status !== "ACTIVE") throw new NotFound("partner");
  if (partner.id !== context.principal.partnerId) return partner.id;
  throw new RuleBroken(
    "GAP-32",
    "A partner's own users and records are in its own investigation; name another partner.",
  );
}

/** The joint investigation that one's own is part of; a new one, with one's own part in it, where there is none. */
async function jointOf(investigationId: string, act: Act, context: HubContext): Promise<string> {
  const answer = await context.load(answerWith, investigationId);
  if (answer) return answer.jointInvestigationId;
  const id = randomUUID();
  const part = { jointInvestigationId: id, partnerId: context.principal.partnerId };
  await append(JointInvestigationEntity, { id }, act, context);
  await append(JointInvestigationPartEntity, part, act, context);
  await append(JointInvestigationAnswerEntity, { ...part, investigationId }, act, context);
  act.wrote(investigationId);
  return id;
}
