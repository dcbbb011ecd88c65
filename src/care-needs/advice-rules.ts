import { RuleBroken } from "../kernel/errors.js";
import type { AdviceFormat } from "./advice-record.entity.js";

/** Refuses advice about a need that is not known as not eligible, and such advice that is not in writing (CUST-21). */
export function requireWrittenAdvice(
  needs: readonly { readonly isEligible: boolean | null }[],
  isWritten: boolean,
): void {
  if (needs.some(({ isEligible }) => isEligible !== false)) {
    throw new RuleBroken("CUST-21", "Decide first that the need is not eligible, or leave the need out.");
  }
  if (needs.length > 0 && !isWritten) {
    throw new RuleBroken("CUST-21", "Give the person the advice in a form to keep: written, or as they can use it.");
  }
}

/** Refuses advice by the internet in custody where nobody says why no other format would do (PREV-01). */
export function requireReachableFormat(format: AdviceFormat, reason: string | null, isInCustody: boolean): void {
  if (!isInCustody || format !== "ONLINE" || reason !== null) return;
  throw new RuleBroken(
    "PREV-01",
    "In custody consider a format without the internet, such as easy read. Say why none would do, or give one.",
  );
}
