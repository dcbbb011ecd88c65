import type { DenialCode } from "../reason.js";

/** The reasons that hold whoever is asked about: to be told one of them teaches nothing about a person. */
const ABOUT_CALLER: readonly DenialCode[] = [
  "USER_INACTIVE",
  "PARTNER_INACTIVE",
  "NO_AGREEMENT",
  "AGREEMENT_NOT_COVERING",
  "AGREEMENT_EXPIRED",
  "AGREEMENT_SUSPENDED",
  "ROLE_CEILING",
  "PURPOSE_NOT_ALLOWED",
];

/** Says whether a bar is about the caller alone, and not about the person. */
export function isAboutCaller(bar: DenialCode): boolean {
  return ABOUT_CALLER.includes(bar);
}
