import { RuleBroken } from "../kernel/errors.js";
import type { ConsentAnswer, Prognosis, TellingOutcome } from "./end-of-life.entity.js";

/** What a decision about telling the council rests on. */
export interface TellingTerms {
  readonly outcome: TellingOutcome;
  readonly consentAnswer: ConsentAnswer;
  readonly assessment: string | null;
  readonly legalBasis: string | null;
}

/**
 * Refuses to record that the council is to be told where nothing carries it.
 *
 * Consent is sought where possible (EOL-05). Without it, this one person's case was assessed and a legal basis named
 * before anything is told (EOL-06); a refusal is overridden in no other way.
 */
export function requireGround({ outcome, consentAnswer, assessment, legalBasis }: TellingTerms): void {
  if (outcome !== "TELL" || consentAnswer === "GIVEN") return;
  if (consentAnswer === "NOT_ASKED") {
    throw new RuleBroken("EOL-05", "Ask the person first, or record that they could not be asked.");
  }
  if (assessment !== null && legalBasis !== null) return;
  throw new RuleBroken(
    "EOL-06",
    "Without the person's consent, record the assessment of this one case and the legal basis first.",
  );
}

const GRAVEST_FIRST: readonly Prognosis[] = ["DAYS", "WEEKS", "MONTHS", "A_YEAR_OR_MORE", "UNCERTAIN"];

/** The gravest of the prognoses; one that cannot be said tells least. Null where there is none. */
export function gravest(prognoses: readonly Prognosis[]): Prognosis | null {
  return GRAVEST_FIRST.find((prognosis) => prognoses.includes(prognosis)) ?? null;
}
