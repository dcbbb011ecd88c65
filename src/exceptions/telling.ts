import type { InputCheck } from "../kernel/input-check.js";

interface Telling {
  readonly personTold: boolean;
  readonly whyNotTold?: string | null;
  readonly toBeToldOn?: string | null;
}

const LONGEST_TEXT = 4_000;

/** Notes what does not fit: the person is told, or it is said why not, and never both (domain guide 3.6, 3.7). */
export function checkTelling(check: InputCheck, { personTold, whyNotTold }: Telling): void {
  check.text("whyNotTold", whyNotTold, LONGEST_TEXT);
  const isSaid = (whyNotTold ?? null) !== null;
  check.require(personTold !== isSaid, "whyNotTold", "Say why, where the person has not been told, and only there.");
}

/** What is kept of it. */
export function toldOf({ personTold, whyNotTold, toBeToldOn }: Telling, now: Date) {
  if (personTold) return { personToldAt: now, notToldReason: null, toBeToldOn: null };
  return { personToldAt: null, notToldReason: whyNotTold ?? "", toBeToldOn: toBeToldOn ?? null };
}
