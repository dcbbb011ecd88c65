import { accepted, type Parsed, refused } from "./parsed.js";

const WRITTEN = /^(\d{3})([ -]?)(\d{3})\2(\d{4})$/;
const ONE_DIGIT_REPEATED = /^(\d)\1{9}$/;
const TEST_RANGE = "999";
const STEMS_IN_TEST_RANGE = 1_000_000;

/** Domain guide 4.3: the digit that completes nine others, or null where no valid number exists (remainder 1). */
function checkDigit(nineDigits: string): number | null {
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(nineDigits[place]) * (10 - place);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : digit;
}

/**
 * Reads an NHS number, bare or in the printed 3-3-4 form with spaces or hyphens (domain guide 4.2, 4.3).
 *
 * Refuses a wrong check digit, and one digit ten times over: some of those pass Modulus 11 and all are placeholders.
 * A number that is read may still be nobody's: whether it was traced is kept beside it, never inferred from here.
 */
export function parseNhsNumber(text: string): Parsed {
  const digits = text.trim().replace(WRITTEN, "$1$3$4");
  if (!/^\d{10}$/.test(digits)) {
    return refused("An NHS number has ten digits, written together or as 3-3-4 with spaces or hyphens.");
  }
  if (ONE_DIGIT_REPEATED.test(digits)) return refused("An NHS number is never one digit repeated.");
  if (checkDigit(digits.slice(0, 9)) !== Number(digits[9])) {
    return refused("The check digit does not fit: at least one digit of this NHS number is wrong.");
  }
  return accepted(digits);
}

/** Writes a canonical NHS number the way people read it aloud: 999 123 4004. */
export function formatNhsNumber(canonical: string): string {
  return canonical.replace(WRITTEN, "$1 $3 $4");
}

const testNumbers: string[] = [];
let nextStem = 0;

/**
 * The n-th valid number of the range 999, which is never issued: for synthetic people only (domain guide 4.3).
 *
 * Serial 1 is 999 000 0018, because 999 000 000 has no check digit. The same serial always gives the same number, and
 * a serial beyond the range is refused: running on into issued numbers would name somebody.
 */
export function makeNhsNumber(serial: number): string {
  const hasRoom = (): boolean => serial <= STEMS_IN_TEST_RANGE && nextStem < STEMS_IN_TEST_RANGE;
  while (testNumbers.length < serial && hasRoom()) {
    const nine = TEST_RANGE + String(nextStem++).padStart(6, "0");
    const last = checkDigit(nine);
    if (last !== null && !ONE_DIGIT_REPEATED.test(`${nine}${last}`)) testNumbers.push(`${nine}${last}`);
  }
  const number = testNumbers[serial - 1];
  if (number === undefined)
    throw new RangeError("A test NHS number has a whole serial from 1 to the end of the range 999.");
  return number;
}
