import type { Act, HubContext } from "../access/index.js";
import { BadUserInput, RuleBroken } from "../kernel/errors.js";
import { InputCheck } from "../kernel/input-check.js";
import { tellingWhoLosesSight } from "../notices/index.js";
import { partnerById } from "../partners/index.js";
import type { AgencyType } from "../policy/vocabulary.js";
import type { ConsentEntity } from "./consent.entity.js";
import type { WithdrawConsentInput } from "./consent.inputs.js";
import { asSeen } from "./consent-as-seen.js";
import type { ConsentPayload } from "./consent-payload.type.js";
import { addVersion, demandConsent } from "./consent-writes.js";
import { type RemainingAccess, remainingAccess, requireWithdrawable, withdrawn } from "./withdrawal.js";

const LONGEST_REASON = 4_000;

/** Takes a consent back, or lifts an objection, as a new version. */
export async function withdrawConsent(input: WithdrawConsentInput, context: HubContext): Promise<ConsentPayload> {
  const check = new InputCheck("input");
  check.text("reason", input.reason, LONGEST_REASON);
  check.past("eventAt", input.eventAt, context.now);
  check.refuse();
  return context.act("withdrawConsent", (act) => withdraw(input, act, context));
}

async function withdraw(input: WithdrawConsentInput, act: Act, context: HubContext): Promise<ConsentPayload> {
  const row = await demandConsent(input, act, context);
  requireWithdrawable(row, context.principal.role);
  requireExplained(input, context);
  const eventAt = input.eventAt ?? context.now;
  if (eventAt < row.eventAt) {
    throw new BadUserInput([{ field: "input.eventAt", problem: "It may not be before the decision itself." }]);
  }
  const remains = await remainingFor(row, context);
  await tellingWhoLosesSight(row, act, context, () =>
    addVersion(row, withdrawn(row, eventAt, input.reason ?? null), act, context),
  );
  return { consentId: row.id, personId: row.personId, remains };
}

/** Staff record that they explained what changes; who withdraws by themselves is told by the answer (3.8). */
function requireExplained({ consequencesExplained }: WithdrawConsentInput, { principal }: HubContext): void {
  if (consequencesExplained || principal.role === "PERSON") return;
  throw new RuleBroken(
    "CONS-06",
    "Explain to the person what the withdrawal changes and what stays, then record that you did.",
  );
}

async function remainingFor(row: ConsentEntity, context: HubContext): Promise<RemainingAccess[]> {
  const seen = await asSeen(row, context);
  const types = await Promise.all((seen?.recipients ?? []).map((recipient) => agencyTypeOf(recipient, context)));
  return remainingAccess(
    types.flatMap((type) => type ?? []),
    seen?.categories ?? [],
    context.gatekeeper.matrix,
  );
}

async function agencyTypeOf(
  recipient: ConsentEntity["recipients"][number],
  context: HubContext,
): Promise<AgencyType | null> {
  if (recipient.kind === "AGENCY_TYPE") return recipient.agencyType;
  if (recipient.kind === "INDIVIDUAL") return null;
  return (await context.load(partnerById, recipient.partnerId))?.agencyType ?? null;
}
