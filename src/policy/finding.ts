import type { DenialCode } from "./reason.js";

/** What a check found: the record that lets the question pass, or the reason why none does. */
export type Finding<Found extends object> = Found | DenialCode;

/** Says whether a check found a reason to refuse. */
export function isDenial<Found extends object>(finding: Finding<Found>): finding is DenialCode {
  return typeof finding === "string";
}
