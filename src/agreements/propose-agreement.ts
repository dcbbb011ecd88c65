import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { BadUserInput } from "../kernel/errors.js";
import { type AgreementId, isId, type PartnerId } from "../kernel/ids.js";
import { partnerById } from "../partners/index.js";
import { AgreementEntity } from "./agreement.entity.js";
import type { ProposeAgreementInput } from "./agreement.inputs.js";
import { checkProposal } from "./agreement-proposal.js";
import { AgreementRoleEntity, AgreementTermsEntity } from "./agreement-record.entity.js";
import { requireOther, requireRegistered, requireTerms, tell } from "./agreement-rules.js";

/**
 * Draws up an agreement that the caller's partner leads. A draft lets nobody in, unless a senior manager authorised it
 * in an emergency, by name and for a short time (AGR-02, AGR-03).
 */
export async function proposeAgreement(input: ProposeAgreementInput, context: HubContext): Promise<AgreementId> {
  const partner = isId(input.partnerId) ? await context.load(partnerById, input.partnerId.toLowerCase()) : null;
  checkProposal(input, partner !== null, context.now);
  const partnerId = input.partnerId.toLowerCase() as PartnerId;
  return context.act("proposeAgreement", async (act) => {
    await act.demandOffice("LEAD");
    requireOther(partnerId, context);
    requireTerms(input.terms);
    await requireRegistered([context.principal.partnerId, partnerId], context);
    const id = randomUUID() as AgreementId;
    await insertAgreement({ ...rowOf(input, context), id, partnerId }, act);
    await act.manager.insert(AgreementTermsEntity, { ...input.terms, agreementId: id, recordedAt: context.now });
    const roles = input.roles.map((role) => ({ ...role, agreementId: id, recordedAt: context.now }));
    await act.manager.insert(AgreementRoleEntity, roles);
    const reason = input.emergency?.justification ?? input.title;
    await tell({ id: randomUUID(), agreementId: id, kind: "PROPOSED", reason }, act, context);
    act.wrote(id);
    return id;
  });
}

function rowOf({ terms: _terms, roles: _roles, emergency, ...said }: ProposeAgreementInput, context: HubContext) {
  return {
    ...said,
    leadPartnerId: context.principal.partnerId,
    status: "DRAFT" as const,
    statusReason: null,
    signedOn: null,
    validTo: said.validTo ?? null,
    categories: [...new Set(said.categories)],
    purposes: [...new Set(said.purposes)],
    emergencyUntil: emergency?.until ?? null,
    emergencyAuthorisedBy: emergency?.authorisedBy ?? null,
    recordedAt: context.now,
  };
}

async function insertAgreement(row: AgreementEntity, { manager }: Act): Promise<void> {
  const insert = manager.createQueryBuilder().insert().into(AgreementEntity).values(row);
  const { raw } = await insert.orIgnore().updateEntity(false).returning("id").execute();
  if ((raw as unknown[]).length > 0) return;
  throw new BadUserInput([{ field: "input.reference", problem: "Another agreement has this reference." }]);
}
