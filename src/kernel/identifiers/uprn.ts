import { accepted, type Parsed, refused } from "./parsed.js";

const UPRN = /^0*([1-9]\d{0,11})$/;

/**
 * Reads a unique property reference number, 1 to 999,999,999,999, without the zeros that some feeds put in front.
 *
 * It stays a text: it is a name for a place, never a quantity (domain guide 4.2).
 */
export function parseUprn(text: string): Parsed {
  const number = UPRN.exec(text.trim())?.[1];
  if (number !== undefined) return accepted(number);
  return refused("A UPRN is a whole number of one to twelve digits.");
}
