import { RuleBroken } from "../kernel/errors.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType } from "../policy/vocabulary.js";

interface Lead {
  readonly id: PartnerId;
  readonly agencyType: AgencyType;
}

/** Refuses a lead that the setting does not allow: in custody a custodial body, elsewhere a council (SAFE-01, SAFE-03). */
export function requireLead({ agencyType }: Lead, isInCustody: boolean): void {
  const isCustodial = agencyType === "PRISON" || agencyType === "PROBATION";
  if (isInCustody && !isCustodial) {
    throw new RuleBroken(
      "SAFE-01",
      "In custody the prison leads, or probation in approved premises. Name it as lead; the council can advise.",
    );
  }
  if (!isInCustody && agencyType !== "LOCAL_AUTHORITY") {
    throw new RuleBroken(
      "SAFE-03",
      "In the community the council leads. Name it as lead; it may ask another body to carry the enquiry out.",
    );
  }
}

/** Refuses to put an enquiry into the hands of the partner whose staff are the alleged source (NEV-03). */
export function requireNoSource(hands: readonly (PartnerId | null)[], sources: readonly (PartnerId | null)[]): void {
  const clash = hands.some((partner) => partner !== null && sources.includes(partner));
  if (clash)
    throw new RuleBroken(
      "NEV-03",
      "A partner whose staff are the alleged source has no part in the enquiry. Name another.",
    );
}

/** Refuses an enquiry that says neither what the adult wishes nor why that is not known (SAFE-05). */
export function requireWishes(wishes: string | null, noWishesReason: string | null): void {
  if (wishes !== null || noWishesReason !== null) return;
  throw new RuleBroken("SAFE-05", "Record what the adult wishes and feels, or why that could not be asked.");
}
