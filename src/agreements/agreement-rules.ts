import { type Act, type HubContext } from "../access/index.js";
import { ukDay } from "../kernel/calendar.js";
import { NotFound, RuleBroken } from "../kernel/errors.js";
import { isId, type PartnerId } from "../kernel/ids.js";
import { isRegistered, partnerById } from "../partners/index.js";
import type { AgreementEntity } from "./agreement.entity.js";
import { AgreementEventEntity, type AgreementEventKind, type AgreementTermsEntity } from "./agreement-record.entity.js";
import { agreementById } from "./agreements.loader.js";

/** Finds an agreement that the caller's partner leads; of any other it says what it says of none. */
export async function requireLed(id: string, context: HubContext): Promise<AgreementEntity> {
  const agreement = isId(id) ? await context.load(agreementById, id.toLowerCase()) : null;
  if (agreement?.leadPartnerId !== context.principal.partnerId) throw new NotFound("agreement");
  requireOther(agreement.partnerId, context);
  return agreement;
}

/** Refuses that a partner decides by itself how far it is let in: oversight is another's (AGR-05). */
export function requireOther(partner: string, { principal }: HubContext): void {
  if (partner !== principal.partnerId) return;
  throw new RuleBroken("AGR-05", "No partner decides about the agreement that lets itself in; another must lead it.");
}

/** Refuses while either party's registration with the Information Commissioner is missing or has run out (SHARE-02). */
export async function requireRegistered(parties: readonly PartnerId[], context: HubContext): Promise<void> {
  const today = ukDay(context.now);
  const known = await Promise.all(parties.map((id) => context.load(partnerById, id)));
  const missing = known.find((party) => party !== null && !isRegistered(party, today));
  if (!missing) return;
  const problem = `${missing.name} has no current registration with the Information Commissioner. Record its renewal first.`;
  throw new RuleBroken("SHARE-02", problem);
}

/** Refuses terms that leave out what protects people once their data has left (SHARE-03). */
export function requireTerms(terms: Pick<AgreementTermsEntity, "barsOnwardSharing" | "grantsAudit"> | null): void {
  if (terms?.barsOnwardSharing && terms.grantsAudit) return;
  const problem = "It must carry information governance terms, with a bar on passing things on and a right to audit.";
  throw new RuleBroken("SHARE-03", problem);
}

/** Writes one step into the history of an agreement (AGR-12, AGR-16). */
export async function tell(
  event: Pick<AgreementEventEntity, "id" | "agreementId" | "reason"> & { readonly kind: AgreementEventKind },
  { manager }: Act,
  { principal, now }: HubContext,
): Promise<void> {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = principal;
  await manager.insert(AgreementEventEntity, {
    ...event,
    ...{ recordedByUserId, recordedByPartnerId, eventAt: now, recordedAt: now },
  });
}
