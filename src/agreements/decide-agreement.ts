import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { ukDay } from "../kernel/calendar.js";
import { Conflict, RuleBroken } from "../kernel/errors.js";
import type { AgreementId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { AgreementEntity, type AgreementStatus } from "./agreement.entity.js";
import type { SignAgreementInput, StopAgreementInput } from "./agreement.inputs.js";
import { requireLed, requireRegistered, requireTerms, tell } from "./agreement-rules.js";
import { termsOf } from "./agreements.loader.js";

const LONGEST_TEXT = 4_000;

/** Records that both parties signed, for the first time or anew after a suspension. It counts from now. */
export async function signAgreement(input: SignAgreementInput, context: HubContext): Promise<AgreementId> {
  const { now } = context;
  const check = new InputCheck("input");
  check.text("statement", input.statement, LONGEST_TEXT);
  check.require(input.signedOn <= ukDay(now), "signedOn", "It may not be in the future.");
  check.refuse();
  return context.act("signAgreement", async (act) => {
    await act.demandOffice("LEAD");
    const agreement = await requireLed(input.agreementId, context);
    requireSignable(agreement, now);
    requireTerms(await context.load(termsOf, agreement.id));
    await requireRegistered([agreement.leadPartnerId, agreement.partnerId], context);
    await move(agreement, { status: "SIGNED", statusReason: null, signedOn: input.signedOn }, act);
    await tell({ id: randomUUID(), agreementId: agreement.id, kind: "SIGNED", reason: input.statement }, act, context);
    act.wrote(agreement.id);
    return agreement.id;
  });
}

/** Suspends a signed agreement: access under it stops at once, and may be given again by signing anew (AGR-14). */
export function suspendAgreement(input: StopAgreementInput, context: HubContext): Promise<AgreementId> {
  return stopAgreement(input, "SUSPENDED", ["DRAFT", "SIGNED"], context);
}

/** Ends an agreement for good: access under it stops at once, and nothing gives it again (AGR-14). */
export function endAgreement(input: StopAgreementInput, context: HubContext): Promise<AgreementId> {
  return stopAgreement(input, "ENDED", ["DRAFT", "SIGNED", "SUSPENDED"], context);
}

async function stopAgreement(
  { agreementId, reason }: StopAgreementInput,
  status: "SUSPENDED" | "ENDED",
  from: readonly AgreementStatus[],
  context: HubContext,
): Promise<AgreementId> {
  const check = new InputCheck("input");
  check.text("reason", reason, LONGEST_TEXT);
  check.refuse();
  return context.act(status === "ENDED" ? "endAgreement" : "suspendAgreement", async (act) => {
    await act.demandOffice("LEAD");
    const agreement = await requireLed(agreementId, context);
    if (!from.includes(agreement.status)) throw new RuleBroken("AGR-12", "It has already been stopped.");
    await move(agreement, { status, statusReason: reason }, act);
    await tell({ id: randomUUID(), agreementId: agreement.id, kind: status, reason }, act, context);
    act.wrote(agreement.id);
    return agreement.id;
  });
}

function requireSignable({ status, validTo }: AgreementEntity, now: Date): void {
  if (status === "SIGNED") throw new RuleBroken("AGR-02", "It has been signed already.");
  const isOver = status === "ENDED" || (validTo !== null && validTo <= now);
  if (isOver) throw new RuleBroken("AGR-02", "It is over. Propose another agreement in its place.");
}

type Change = Partial<Pick<AgreementEntity, "status" | "statusReason" | "signedOn">>;

/** Changes where an agreement stands, unless somebody else did so first. */
async function move({ id, status }: AgreementEntity, change: Change, { manager }: Act): Promise<void> {
  const update = manager.createQueryBuilder().update(AgreementEntity).set(change);
  const { affected } = await update.where("id = :id AND status = :status", { id, status }).execute();
  if (affected !== 1) throw new Conflict(1);
}
