import { RuleBroken } from "../kernel/errors.js";
import type { AgencyType } from "../policy/vocabulary.js";
import type { HomelessnessReferralEntity } from "./homelessness-referral.entity.js";
import type { ResettlementPlanEntity } from "./resettlement-plan.entity.js";

/** The duty that a referral rests on, in place of a requirement of ours. */
const DUTY_TO_REFER = "Housing Act 1996 s213B";
/** Public authorities that are bound to refer, as far as they are partners here; the others are housing themselves. */
const REFERRERS: readonly AgencyType[] = ["PRISON", "PROBATION", "LOCAL_AUTHORITY", "DWP", "NHS"];

type Agreed = Pick<HomelessnessReferralEntity, "choseAuthority" | "contactDetailsAgreed">;
type Plan = Pick<
  ResettlementPlanEntity,
  "isAreaBeforeCustody" | "areaReason" | "workableAccordingToPartnerId" | "probationInvolvedOn"
>;

/**
 * Refuses a referral that the statute does not allow: the person must agree to it, choose the authority, and agree
 * that their contact details are passed on (domain guide 2.3, row 23). Only a listed authority refers.
 */
export function requireReferable(agreed: Agreed & { readonly consents: boolean }, referrer: AgencyType): void {
  if (!REFERRERS.includes(referrer)) {
    throw new RuleBroken(
      DUTY_TO_REFER,
      "This partner is not among the authorities that refer. Ask the council, the prison or probation to refer.",
    );
  }
  if (agreed.consents && agreed.choseAuthority && agreed.contactDetailsAgreed) return;
  throw new RuleBroken(
    DUTY_TO_REFER,
    "The person must agree to be referred, choose the authority, and agree that their contact details are passed on. Ask for all three.",
  );
}

/** Refuses a referral while the person's latest answer about being referred is a refusal on record (domain guide 3.1). */
export function requireNotRefused(isRefused: boolean): void {
  if (!isRefused) return;
  throw new RuleBroken(
    DUTY_TO_REFER,
    "The person refused to be referred. If they agree now, record that consent first.",
  );
}

/** Refuses a plan that leaves the assumed area without a reason, or is called workable without probation (TRANS-13, TRANS-15). */
export function requireWorkable(plan: Plan): void {
  if (!plan.isAreaBeforeCustody && plan.areaReason === null) {
    throw new RuleBroken(
      "TRANS-13",
      "The assumption is the area where the person lived before. Say why it is another.",
    );
  }
  if (plan.workableAccordingToPartnerId !== null && plan.probationInvolvedOn === null) {
    throw new RuleBroken(
      "TRANS-15",
      "A plan is workable once probation is involved. Record since when it is, or leave the plan unconfirmed.",
    );
  }
}
