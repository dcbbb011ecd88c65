import { enumOf } from "../access/index.js";
import type { Recipient } from "../policy/vocabulary.js";
import type {
  CapacityBasis,
  ConsentDecision,
  ConsentKind,
  ConsentProcess,
  ConsentStatus,
  DeciderKind,
  HowGiven,
} from "./consent.entity.js";

/** Whether the caller is told what a decision says, or only that nothing is available. */
export type ConsentAvailability = "AVAILABLE" | "NOT_AVAILABLE";

export const ConsentAvailabilityEnum = enumOf<ConsentAvailability>(
  "ConsentAvailability",
  "Whether the caller is told what a decision says.",
  {
    AVAILABLE: "The caller may read it.",
    NOT_AVAILABLE: "It names the caller's agency and gives it nothing. Why is not told, nor whether anything is held.",
  },
);

export const ConsentKindEnum = enumOf<ConsentKind>("ConsentKind", "What was asked: four things are called consent.", {
  INFORMATION_SHARING: "May this partner see this category for this purpose? The only kind that opens or closes doors.",
  PROCESS: "May this assessment or process go ahead?",
  INTERVENTION: "May this examination, care or treatment be given? The hub holds the fact alone; it closes no door.",
  INVOLVEMENT: "Whom does the person want involved or told, and about what?",
});

export const ConsentProcessEnum = enumOf<ConsentProcess>(
  "ConsentProcess",
  "The processes that a person may agree to or refuse (domain guide 3.1). One that was refused does not start.",
  {
    NEEDS_ASSESSMENT: "The assessment of needs for care and support (CUST-18).",
    CHC_ASSESSMENT:
      "NHS continuing healthcare: the Checklist, the full assessment and sharing for it (CHC-08, CHC-12).",
    ADVOCACY_REFERRAL: "To be referred to an advocate.",
    HOMELESSNESS_REFERRAL: "To be referred to a housing authority (Housing Act 1996 s213B).",
  },
);

export const ConsentDecisionEnum = enumOf<ConsentDecision>("ConsentDecision", "What was decided.", {
  PERMIT: "It may.",
  DENY: "It may not.",
});

export const ConsentStatusEnum = enumOf<ConsentStatus>("ConsentStatus", "Where a decision stands.", {
  DRAFT: "Being prepared; it does nothing.",
  ASKED: "The person has been asked and has not answered.",
  GIVEN: "Given. It counts from `validFrom` until `validTo`, by time alone.",
  REFUSED: "Refused. It closes what rests on consent, whatever else was given; an objection closes more.",
  UNABLE_TO_ASK: "The person could not be asked; the reason is kept.",
  WITHDRAWN: "Taken back. A withdrawn consent closes what it had opened; a withdrawn objection ends.",
  EXPIRED: "Its time is over.",
  SUPERSEDED: "A newer decision stands in its place.",
  SUSPENDED:
    "The decider's authority or capacity is in question: it neither opens nor closes anything. A permit of somebody else reads so " +
    "from the moment at which the person can decide again, or the authority it rests on ends (domain guide 3.8).",
  ENTERED_IN_ERROR: "It should never have been recorded.",
});

export const DeciderKindEnum = enumOf<DeciderKind>(
  "DeciderKind",
  "Who decided. Next of kin is not among them: it gives no authority (Mental Capacity Act 2005).",
  {
    PERSON: "The person, with capacity for this decision; under 16, Gillick competent.",
    PARENTAL_RESPONSIBILITY: "A holder of parental responsibility. It lapses on the eighteenth birthday.",
    ATTORNEY:
      "A health-and-welfare attorney under a registered lasting power, where the person lacks capacity (CHC-09).",
    DEPUTY: "A welfare deputy of the Court of Protection, where the person lacks capacity (CHC-09).",
    BEST_INTERESTS: "A best-interests decision, where the person lacks capacity and nobody else has authority.",
    COURT: "An order of the Court of Protection.",
    NOBODY: "Nobody had the authority. The record neither opens nor closes anything.",
  },
);

export const CapacityBasisEnum = enumOf<CapacityBasis>(
  "CapacityBasis",
  "What is known of the person's capacity for this decision.",
  {
    PRESUMED: "Presumed, as the Mental Capacity Act 2005 s1 asks.",
    ASSESSED: "Assessed, and the person has it.",
    GILLICK_COMPETENT: "Under 16 and found competent for this decision.",
    LACKS_CAPACITY: "Assessed, and the person lacks it.",
    NOT_APPLICABLE: "Capacity was not the question.",
  },
);

export const HowGivenEnum = enumOf<HowGiven>("HowGiven", "How the decision was told.", {
  VERBAL: "In words.",
  WRITTEN: "In writing.",
  ASSISTED: "With help to communicate.",
  INTERPRETER: "Through an interpreter.",
});

export const RecipientKindEnum = enumOf<Recipient["kind"]>("RecipientKind", "To whom a decision speaks.", {
  PARTNER: "One partner agency.",
  AGENCY_TYPE: "All agencies of a type that had joined when it was given; later ones only if the person said so.",
  INDIVIDUAL: "A named person, such as a relative. It opens no door of the hub.",
});
