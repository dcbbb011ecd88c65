import { accepted, type Parsed, refused } from "./parsed.js";

const CASE_REFERENCE_NUMBER = /^[A-Z]\d{6}$/;

/**
 * Reads a probation case reference number (CRN) such as X123456, in capitals or not (domain guide 4.2).
 *
 * It carries no check digit, so a slip of the pen still reads well: match on more than this number alone.
 */
export function parseProbationCrn(text: string): Parsed {
  const number = text.trim().toUpperCase();
  if (CASE_REFERENCE_NUMBER.test(number)) return accepted(number);
  return refused("A probation case reference number is one letter and six digits.");
}
