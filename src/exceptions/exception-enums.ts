import { enumOf } from "../access/index.js";
import type { LegalBasis } from "../policy/vocabulary.js";
import type { AlertKind } from "./access-alert.entity.js";
import type { EmergencyReason } from "./break-glass.entity.js";
import type { ConsentGround, ReviewOutcome } from "./override.entity.js";

export const LegalBasisEnum = enumOf<LegalBasis>(
  "LegalBasis",
  "On what the sharing of something without consent rests (domain guide 3.6).",
  {
    STATUTE: "An Act and its section, named in the reference.",
    PUBLIC_INTEREST: "An overriding public interest, such as to prevent serious harm to others.",
    VITAL_INTERESTS: "The person's life, or somebody else's.",
    COURT_ORDER: "An order of a court, named in the reference.",
    BEST_INTERESTS: "A best-interests decision for somebody who lacks capacity for this one.",
  },
);

export const ConsentGroundEnum = enumOf<ConsentGround>("ConsentGround", "Why this does not rest on consent.", {
  NOT_SOUGHT: "It was not sought, because to ask would have defeated the purpose or done harm.",
  NOT_POSSIBLE: "It could not be sought: the person could not be reached, or could not decide.",
  OVERRIDDEN: "It was refused or withdrawn, and is overridden.",
});

export const ReviewOutcomeEnum = enumOf<ReviewOutcome>("ReviewOutcome", "What governance made of an exception.", {
  JUSTIFIED: "It was right.",
  NOT_JUSTIFIED: "It was not right. What is still open ends at once.",
  TRAINING: "It was meant well; the user is to be trained.",
  BREACH: "It is a breach of confidentiality. What is still open ends at once.",
});

export const EmergencyReasonEnum = enumOf<EmergencyReason>(
  "EmergencyReason",
  "Why a record is opened in an emergency: someone is at risk, and the ordinary way is not there (domain guide 3.7).",
  {
    RISK_TO_LIFE: "Somebody may die.",
    RISK_OF_SERIOUS_HARM: "Somebody may come to serious harm.",
    MISSING_PERSON: "The person is missing and may be at risk.",
    CANNOT_SPEAK_FOR_THEMSELVES: "The person was found unable to say who they are or what they need.",
  },
);

export const AlertKindEnum = enumOf<AlertKind>("AccessAlertKind", "What an alert tells of.", {
  BREAK_GLASS: "A record was opened in an emergency.",
  OVERRIDE: "It was decided to share something without consent.",
});
