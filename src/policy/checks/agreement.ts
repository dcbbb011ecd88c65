import { type Finding, isDenial } from "../finding.js";
import { isAbove } from "../levels.js";
import type { DenialCode } from "../reason.js";
import { covers, hasEnded } from "../validity.js";
import type { AccessRequest, AgreementFact, DataCategory, Purpose, Standing } from "../vocabulary.js";

/** Most telling last: of several agreements that fail, the refusal names the one nearest to opening. */
const FAILURES = ["NO_AGREEMENT", "AGREEMENT_NOT_COVERING", "AGREEMENT_EXPIRED", "AGREEMENT_SUSPENDED"] as const;
type Failure = (typeof FAILURES)[number];

/**
 * Finds the agreement in force that covers a category and purpose and gives the most (3.5 step 1, AGR-02).
 *
 * One agreement must cover both: the category of one and the purpose of another never add up. A suspended or ended
 * agreement opens nothing by any route (NEV-10), not even by an emergency authorisation, which stands in for a
 * signature that is still to come and nothing else (AGR-03).
 */
export function coveringAgreement(
  agreements: readonly AgreementFact[],
  category: DataCategory,
  purpose: Purpose,
  now: Date,
): Finding<AgreementFact> {
  let best: AgreementFact | null = null;
  let failure = 0;
  for (const agreement of agreements) {
    const problem = problemOf(agreement, category, purpose, now);
    if (problem !== null) failure = Math.max(failure, FAILURES.indexOf(problem));
    else if (best === null || givesMore(agreement, best)) best = agreement;
  }
  return best ?? FAILURES[failure] ?? "NO_AGREEMENT";
}

/** Bars a caller whose partner has no agreement in force that covers a category for their purpose (3.5 step 1). */
export function agreementBar(
  category: DataCategory,
  { principal, now }: Pick<AccessRequest, "principal" | "now">,
  { agreements }: Pick<Standing, "agreements">,
): DenialCode | null {
  const found = coveringAgreement(agreements, category, principal.purpose, now);
  return isDenial(found) ? found : null;
}

function problemOf(agreement: AgreementFact, category: DataCategory, purpose: Purpose, now: Date): Failure | null {
  const isWideEnough = agreement.categories.includes(category) && agreement.purposes.includes(purpose);
  if (!isWideEnough || agreement.maxLevel === "NONE") return "AGREEMENT_NOT_COVERING";
  if (agreement.status === "SUSPENDED") return "AGREEMENT_SUSPENDED";
  if (agreement.status === "ENDED" || hasEnded(agreement.validity, now)) return "AGREEMENT_EXPIRED";
  const isInForce = agreement.status === "SIGNED" ? covers(agreement.validity, now) : isEmergency(agreement, now);
  return isInForce ? null : "NO_AGREEMENT";
}

function isEmergency({ emergencyUntil }: AgreementFact, now: Date): boolean {
  return emergencyUntil !== null && now.getTime() < emergencyUntil.getTime();
}

/** Ties fall to the smaller id, so that the order in which agreements are read changes nothing. */
function givesMore(one: AgreementFact, other: AgreementFact): boolean {
  if (one.maxLevel === other.maxLevel) return one.id < other.id;
  return isAbove(one.maxLevel, other.maxLevel);
}
