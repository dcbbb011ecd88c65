import type { HubContext } from "../access/index.js";
import { type EntryPayload, recordEntry } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import type {
  RecordEndOfLifeWishInput,
  RecordTellingDecisionInput,
  RecordTerminalIllnessInput,
} from "./end-of-life.inputs.js";
import { illnessKind, tellingKind, wishKind } from "./end-of-life-kinds.js";
import { requireGround } from "./telling-rules.js";

const SHORT = 200;
const LONG = 4_000;
const SNOMED = /^[1-9]\d{5,17}$/;

/** Records a terminal illness. */
export function recordIllness(input: RecordTerminalIllnessInput, context: HubContext): Promise<EntryPayload> {
  const { diagnosis, prognosis, narrative, snomedCode = null, personToldOn = null } = input;
  return recordEntry(illnessKind, "recordTerminalIllness", input, context, {
    check: (check) => {
      check.text("diagnosis", diagnosis, SHORT);
      check.text("narrative", narrative, LONG);
      check.require(snomedCode === null || SNOMED.test(snomedCode), "snomedCode", "It must have 6 to 18 digits.");
      const isPast = personToldOn === null || personToldOn <= ukDay(context.now);
      check.require(isPast, "personToldOn", "It may not be in the future.");
    },
    said: () => ({ diagnosis, prognosis, narrative, snomedCode, personToldOn }),
  });
}

/** Records a wish for the end of life. */
export function recordWish(input: RecordEndOfLifeWishInput, context: HubContext): Promise<EntryPayload> {
  const { about, inShort, words = null } = input;
  return recordEntry(wishKind, "recordEndOfLifeWish", input, context, {
    check: (check) => {
      check.text("inShort", inShort, SHORT);
      check.text("words", words, LONG);
    },
    said: () => ({ about, inShort, words }),
  });
}

/** Records whether telling the council was considered, and on what ground it is told. */
export function recordTellingDecision(input: RecordTellingDecisionInput, context: HubContext): Promise<EntryPayload> {
  const { consideredBy, occasion, outcome, consentAnswer, reason, assessment = null, legalBasis = null } = input;
  return recordEntry(tellingKind, "recordTellingDecision", input, context, {
    check: (check) => {
      check.text("reason", reason, LONG);
      check.text("assessment", assessment, LONG);
      check.text("legalBasis", legalBasis, SHORT);
    },
    said: () => {
      const terms = { outcome, consentAnswer, assessment, legalBasis };
      requireGround(terms);
      return { consideredBy, occasion, reason, ...terms };
    },
  });
}
