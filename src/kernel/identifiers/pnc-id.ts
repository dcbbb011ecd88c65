import { accepted, type Parsed, refused } from "./parsed.js";

/** Domain guide 4.2: the letter at (two-digit year and seven-digit serial) modulo 23; I, O and S are left out. */
const CHECK_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";
const WITH_SLASH = /^(\d{4}|\d{2})\/(\d{1,7})([A-Z])$/;
const FULL_YEAR = /^((?:19|20)\d{2})(\d{1,7})([A-Z])$/;
const SHORT_YEAR = /^(\d{2})(\d{1,7})([A-Z])$/;

/** Two digits mean the latest year that has come: 04 is 2004, and 87 is 1987 until 2087. */
function fullYear(year: string, thisYear: number): number {
  if (year.length === 4) return Number(year);
  const inThisCentury = thisYear - (thisYear % 100) + Number(year);
  return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury;
}

function canonicalForm(reading: RegExpExecArray, thisYear: number): string | null {
  const [, year = "", serial = "", letter = ""] = reading;
  const padded = serial.padStart(7, "0");
  const isRightLetter = CHECK_LETTERS[Number(year.slice(-2) + padded) % 23] === letter;
  const full = fullYear(year, thisYear);
  return isRightLetter && full <= thisYear ? `${full}/${padded}${letter}` : null;
}

/**
 * Reads a Police National Computer id and writes it as 2004/0123456B (domain guide 4.2).
 *
 * Accepts a two-digit year, a serial without its zeros and a missing slash. Without the slash the year may have two
 * digits or four; the check letter settles which, and where both fit the id is refused rather than guessed, because
 * the wrong guess is another person. `thisYear` settles the century, and a year still to come is refused.
 */
export function parsePncId(text: string, thisYear: number): Parsed {
  const written = text.trim().toUpperCase();
  const readings = [WITH_SLASH, FULL_YEAR, SHORT_YEAR]
    .map((form) => form.exec(written))
    .filter((found) => found !== null);
  if (readings.length === 0) {
    return refused("A PNC id is a year, a slash, a serial of up to seven digits and a check letter.");
  }
  const [first, second] = readings.map((reading) => canonicalForm(reading, thisYear)).filter((form) => form !== null);
  if (first === undefined) return refused("The year or the check letter of this PNC id does not fit its serial.");
  if (second !== undefined) return refused("This PNC id can be read in two ways: write it with its slash.");
  return accepted(first);
}
