import { enumOf } from "../access/index.js";
import type { ConcernStatus } from "./concern-standing.js";
import type { AbuseKind, AllegedSource } from "./safeguarding-concern.entity.js";
import type { CooperationAim } from "./safeguarding-meeting.entity.js";
import type { SafeguardingResult } from "./safeguarding-outcome.entity.js";

export const AbuseKindEnum = enumOf<AbuseKind>(
  "AbuseKind",
  "The kinds of abuse and neglect of the Care Act guidance.",
  {
    PHYSICAL: "Physical abuse.",
    DOMESTIC: "Domestic abuse.",
    SEXUAL: "Sexual abuse.",
    PSYCHOLOGICAL: "Psychological abuse.",
    FINANCIAL: "Financial or material abuse.",
    MODERN_SLAVERY: "Modern slavery.",
    DISCRIMINATORY: "Discriminatory abuse.",
    ORGANISATIONAL: "Organisational abuse.",
    NEGLECT: "Neglect and acts of omission.",
    SELF_NEGLECT: "Self-neglect.",
  },
);

export const AllegedSourceEnum = enumOf<AllegedSource>("AllegedSource", "From whom harm is said to come.", {
  PARTNER_STAFF: "A partner or its staff: that partner is shut out of the enquiry (NEV-03).",
  FAMILY_OR_CARER: "Family, a friend or an unpaid carer.",
  ANOTHER_PERSON: "Somebody else, such as another resident.",
  THE_PERSON: "The person, as in self-neglect.",
  NOT_KNOWN: "Not known.",
});

export const SafeguardingResultEnum = enumOf<SafeguardingResult>("SafeguardingResult", "What came of a concern.", {
  NO_FURTHER_ACTION: "Nothing more is needed.",
  ADVICE_GIVEN: "Advice was given, without an enquiry.",
  SUBSTANTIATED: "It was so.",
  PARTLY_SUBSTANTIATED: "Part of it was so.",
  NOT_SUBSTANTIATED: "It was not so.",
  INCONCLUSIVE: "It could not be found out.",
  CEASED_AT_PERSONS_REQUEST: "It was ended because the person wished so.",
});

export const ConcernStatusEnum = enumOf<ConcernStatus>("ConcernStatus", "How far a concern is.", {
  RAISED: "It was raised.",
  ENQUIRY: "An enquiry is open.",
  CONCLUDED: "Something came of it: see the outcome.",
  ENDED: "Its author ended it, or another took its place.",
});

export const CooperationAimEnum = enumOf<CooperationAim>(
  "CooperationAim",
  "The aims of cooperation under the Care Act, by which a meeting can be tagged (COOP-08).",
  {
    WELLBEING: "The wellbeing of adults with needs and of carers.",
    QUALITY: "The quality of care and support.",
    TRANSITION_TO_ADULTHOOD: "The way from children's to adults' services.",
    PROTECTION: "Protection from abuse and neglect.",
    LESSONS: "Lessons from cases of serious abuse or neglect.",
  },
);
