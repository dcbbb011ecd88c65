import type { HubContext } from "../access/index.js";
import { agreementsLedBy } from "../agreements/index.js";
import { ukDay } from "../kernel/calendar.js";
import type { PartnerId } from "../kernel/ids.js";
import { partnerById } from "../partners/index.js";
import { assuranceGaps } from "./assurance.js";
import type { PolicyGap } from "./partner-policy.type.js";
import { auditsOf, policiesOf } from "./policies.loader.js";
import { policyGaps } from "./policy-gaps.js";

/**
 * What is wanting with the caller's own partner and those whose agreements it leads: overseeing them is what leading
 * means (AGR-05). Each table is read once, however many partners there are.
 */
export async function gapsOfPartners(context: HubContext): Promise<PolicyGap[]> {
  const overseen = await partnersOverseen(context);
  const gaps = await Promise.all([...overseen].map((partner) => gapsOf(partner, context)));
  return gaps.flat();
}

/** The caller's own partner, and those whose agreements it leads, drafts and suspended ones included. */
export async function partnersOverseen(context: HubContext): Promise<ReadonlySet<PartnerId>> {
  const { partnerId } = context.principal;
  const led = await context.load(agreementsLedBy, partnerId);
  return new Set([
    partnerId,
    ...led.filter(({ status }) => status !== "ENDED").map((agreement) => agreement.partnerId),
  ]);
}

async function gapsOf(partnerId: PartnerId, context: HubContext): Promise<PolicyGap[]> {
  const today = ukDay(context.now);
  const [partner, policies] = await Promise.all([
    context.load(partnerById, partnerId),
    context.load(policiesOf, partnerId),
  ]);
  const audits = await Promise.all(policies.map(({ id }) => context.load(auditsOf, id)));
  if (!partner) return [];
  const gaps = [...policyGaps(partner.agencyType, policies, audits.flat(), today), ...assuranceGaps(partner, today)];
  return gaps.map((gap) => ({ ...gap, partnerId }));
}
