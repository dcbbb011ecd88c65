import { enumOf } from "../access/index.js";
import type {
  ConsentAnswer,
  ConsideredBy,
  Prognosis,
  TellingOccasion,
  TellingOutcome,
  WishAbout,
} from "./end-of-life.entity.js";

export const PrognosisEnum = enumOf<Prognosis>("Prognosis", "How long is expected, as a clinician judged it.", {
  DAYS: "Days.",
  WEEKS: "Weeks.",
  MONTHS: "Months.",
  A_YEAR_OR_MORE: "A year or more.",
  UNCERTAIN: "It cannot be said.",
});

export const WishAboutEnum = enumOf<WishAbout>("EndOfLifeWishAbout", "What a wish for the end of life is about.", {
  PLACE_OF_CARE: "Where to be cared for.",
  PLACE_OF_DEATH: "Where to die.",
  RESUSCITATION: "Whether resuscitation is to be tried.",
  TREATMENT: "Which treatment is wanted and which is not.",
  PEOPLE: "Who is to be there, and who is not.",
  FAITH_AND_CUSTOM: "What faith or custom asks for.",
  OTHER: "Anything else.",
});

export const ConsideredByEnum = enumOf<ConsideredBy>(
  "TellingConsideredBy",
  "Who considered telling the council (EOL-04).",
  {
    PRISON_MANAGERS: "The managers of the prison.",
    PRISON_HEALTHCARE: "The prison's healthcare.",
  },
);

export const TellingOccasionEnum = enumOf<TellingOccasion>(
  "TellingOccasion",
  "What gave cause to consider it (EOL-04).",
  {
    TERMINAL_DIAGNOSIS: "A terminal diagnosis.",
    SIGNIFICANT_DETERIORATION: "The person became significantly worse.",
  },
);

export const TellingOutcomeEnum = enumOf<TellingOutcome>("TellingOutcome", "Whether the council is to be told.", {
  TELL: "It is to be told.",
  DO_NOT_TELL: "It is not to be told.",
  NOT_CONSIDERED: "It was not considered.",
});

export const ConsentAnswerEnum = enumOf<ConsentAnswer>(
  "TellingConsentAnswer",
  "What the person said to telling the council (EOL-05). The consent itself is recorded as a consent.",
  {
    GIVEN: "They agreed.",
    REFUSED: "They refused.",
    COULD_NOT_BE_ASKED: "They could not be asked.",
    NOT_ASKED: "They have not been asked.",
  },
);
