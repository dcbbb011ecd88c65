import { accepted, type Parsed, refused } from "./parsed.js";

const PRISON_NUMBER = /^[A-Z]\d{4}[A-Z]{2}$/;

/**
 * Reads a prison (NOMIS) number such as A1234BC, in capitals or not (domain guide 4.2).
 *
 * It carries no check digit, so a slip of the pen still reads well: match on more than this number alone.
 */
export function parsePrisonNumber(text: string): Parsed {
  const number = text.trim().toUpperCase();
  if (PRISON_NUMBER.test(number)) return accepted(number);
  return refused("A prison number is one letter, four digits and two letters.");
}
