import type { Decision } from "../../../src/policy/decide.js";
import type { DenialCode, PermitCode } from "../../../src/policy/reason.js";
import type { Level } from "../../../src/policy/vocabulary.js";

const LEVELS: Readonly<Record<Level, string>> = { NONE: "-", EXISTENCE: "E", SUMMARY: "S", READ: "R", WRITE: "W" };

/** Why it opens, by the letters of the guide's bases, and `m` for the continuity minimum (MIN-01). */
const GROUNDS: Readonly<Partial<Record<string, string>>> = {
  RELATIONSHIP: "a",
  CONSENT: "b",
  STATUTORY_GATEWAY: "c",
  DISCLOSURE: "d",
  OWN_ENTRIES: "o",
  GOVERNANCE: "i",
  CONTINUITY_MINIMUM: "m",
} satisfies Partial<Record<PermitCode, string>>;

/** Why it stays shut, in a word. */
const REFUSALS: Readonly<Partial<Record<string, string>>> = {
  NO_AGREEMENT: "unsigned",
  AGREEMENT_SUSPENDED: "suspended",
  AGREEMENT_EXPIRED: "expired",
  AGREEMENT_NOT_COVERING: "uncovered",
  ROLE_CEILING: "role",
  NO_RELATIONSHIP: "stranger",
  PURPOSE_NOT_ALLOWED: "purpose",
  NEVER_SHARED: "never",
  CONSENT_REFUSED: "refused",
  OBJECTION: "objected",
  NO_CONSENT: "consent",
  NO_GATEWAY: "statute",
  NO_DISCLOSURE: "disclosure",
} satisfies Partial<Record<DenialCode, string>>;

/** A decision in the words of the tables. One for which they have no word is told by its code, and so fails. */
export function wordsFor({ effect, level, reason }: Decision): string {
  if (effect === "DENY") return `- ${REFUSALS[reason] ?? reason}`;
  return `${LEVELS[level]}${GROUNDS[reason] ?? ` ${reason}`}`;
}
