import type { AccessMatrix } from "../access-matrix.js";
import type { Finding } from "../finding.js";
import { isAbove } from "../levels.js";
import { covers } from "../validity.js";
import type { AccessRequest, DataCategory, DisclosureFact, MatrixColumn } from "../vocabulary.js";

/** What the agencies named never get, whoever approves it. These are prohibitions, and so no policy that is edited. */
const NEVER: Readonly<Partial<Record<DataCategory, readonly MatrixColumn[] | "NOBODY">>> = {
  // No minutes and no risk narrative of public protection, and who reads the log is governance's alone.
  PUBLIC_PROTECTION: "NOBODY",
  ACCESS_LOG: "NOBODY",
  // NEV-01 and CHC-21: a case for continuing healthcare brings no offence, licence, risk narrative or money with it.
  OFFENCE: ["ICB"],
  RISK_TO_OTHERS: ["ICB"],
  FINANCE: ["ICB"],
};

/**
 * Says whether a cell that is never may be opened all the same by a disclosure that the owning agency approved.
 *
 * Governance sees metadata and never content, so none opens anything to it (3.5 step 3, NEV-01).
 */
export function mayOpenNever(category: DataCategory, column: MatrixColumn): boolean {
  const never = NEVER[category];
  if (column === "INFORMATION_GOVERNANCE" || never === "NOBODY") return false;
  return never === undefined || !never.includes(column);
}

/** Says whether a cell is one that a disclosure could open: it rests on basis d, or is a never that may be lifted. */
export function mayBeDisclosed(category: DataCategory, column: MatrixColumn, matrix: AccessMatrix): boolean {
  const alternatives = matrix.alternatives(category, column);
  if (alternatives.length === 0) return mayOpenNever(category, column);
  return alternatives.some(({ basis }) => basis === "d");
}

/**
 * Finds the approved disclosure that covers recipient, category and purpose and grants the most (3.5 step 6).
 *
 * Two disclosures never combine, and one that is over grants nothing.
 */
export function coveringDisclosure(
  disclosures: readonly DisclosureFact[],
  request: AccessRequest,
): Finding<DisclosureFact> {
  let best: DisclosureFact | null = null;
  for (const disclosure of disclosures) {
    if (isCovering(disclosure, request) && (best === null || grantsMore(disclosure, best))) best = disclosure;
  }
  return best ?? "NO_DISCLOSURE";
}

function isCovering(disclosure: DisclosureFact, { principal, category, now }: AccessRequest): boolean {
  return (
    disclosure.partnerId === principal.partnerId &&
    disclosure.purpose === principal.purpose &&
    disclosure.categories.includes(category) &&
    covers(disclosure.validity, now)
  );
}

/** Ties fall to the smaller id, so that the order in which disclosures are read changes nothing. */
function grantsMore(one: DisclosureFact, other: DisclosureFact): boolean {
  return one.level === other.level ? one.id < other.id : isAbove(one.level, other.level);
}
