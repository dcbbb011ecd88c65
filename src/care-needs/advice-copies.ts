import { type HubContext, reaches } from "../access/index.js";
import { RuleBroken } from "../kernel/errors.js";
import { NO_USER, type PartnerId, type PersonId } from "../kernel/ids.js";
import { partnerById } from "../partners/index.js";
import type { AgencyType } from "../policy/vocabulary.js";

/** The agencies whose managers hold people: prisons, and probation for approved premises. */
const CUSTODIAL: readonly AgencyType[] = ["PRISON", "PROBATION"];

/** Whether a partner is one whose managers hold people. */
export function isCustodial(agencyType: AgencyType): boolean {
  return CUSTODIAL.includes(agencyType);
}

/**
 * Refuses a copy to custodial managers whom no consent of the person's lets read it now (CONS-02).
 *
 * The live policy is asked what it would let a manager of that partner see, for whichever purpose gives most. An
 * override is no consent: it opens a record to be read, and copies nothing.
 */
export async function requireConsentToCopy(
  copiedTo: readonly PartnerId[],
  person: PersonId,
  context: HubContext,
): Promise<void> {
  for (const partnerId of copiedTo) {
    if (await mayReadByConsent(partnerId, person, context)) continue;
    throw new RuleBroken(
      "CONS-02",
      "Custodial managers get a copy only with consent. Ask the person, record their consent, and copy it then.",
    );
  }
}

async function mayReadByConsent(partnerId: PartnerId, person: PersonId, context: HubContext): Promise<boolean> {
  const partner = await context.load(partnerById, partnerId);
  if (!partner) return false;
  const { agencyType, status, joinedAt: partnerJoinedAt } = partner;
  const manager = { partnerId, agencyType, userId: NO_USER, role: "MANAGER", team: null } as const;
  const principal = { ...manager, purpose: "DIRECT_CARE", actsForPersonId: null, hasSecondFactor: false } as const;
  const standing = { isUserActive: true, isPartnerActive: status === "ACTIVE", partnerJoinedAt };
  const rehearsal = await context.rehearse({ principal, standing, at: context.now }, person);
  return context.gatekeeper.inquiries.purposesOf(principal).some((purpose) => {
    const { level, reason } = rehearsal.asking(purpose).decide("CARE_NEEDS");
    return reason === "CONSENT" && reaches(level, "READ");
  });
}
