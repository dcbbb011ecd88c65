import { enumOf } from "../access/index.js";
import type { AdviceFormat, AdviceSubject } from "./advice-record.entity.js";
import type { Funder, RefusalException } from "./care-need.entity.js";
import type { CareActOutcome } from "./eligibility.js";

export const CareActOutcomeEnum = enumOf<CareActOutcome>(
  "CareActOutcome",
  "The outcomes of the Care and Support (Eligibility Criteria) Regulations 2015. Unable also means: only with help, with pain or distress, with danger, or taking much longer.",
  {
    NUTRITION: "Managing and maintaining nutrition.",
    PERSONAL_HYGIENE: "Maintaining personal hygiene.",
    TOILET_NEEDS: "Managing toilet needs.",
    APPROPRIATELY_CLOTHED: "Being appropriately clothed.",
    USE_HOME_SAFELY: "Being able to use the home safely.",
    HABITABLE_HOME: "Maintaining a habitable home.",
    RELATIONSHIPS: "Developing and maintaining family or other relationships.",
    WORK_TRAINING_EDUCATION_VOLUNTEERING: "Work, training, education or volunteering.",
    COMMUNITY_FACILITIES: "Using facilities or services in the community.",
    CARING_FOR_A_CHILD: "Caring for a child.",
  },
);

export const RefusalExceptionEnum = enumOf<RefusalException>(
  "RefusalException",
  "Why the duty to assess goes on although the person refused an assessment (CUST-18).",
  {
    BEST_INTERESTS:
      "The person was found to lack the capacity to refuse, and a best-interests decision on record is that they be assessed.",
    ABUSE_OR_NEGLECT: "The person is experiencing abuse or neglect, or is at risk of it.",
  },
);

export const FunderEnum = enumOf<Funder>("CareFunder", "Who pays for what meets a need (FIN-06).", {
  COUNCIL: "The council; the person may be charged.",
  NHS_CONTINUING_HEALTHCARE: "The NHS under continuing healthcare; free to the person.",
  NHS: "The NHS otherwise; free to the person.",
  JOINT: "Council and NHS together.",
  PRISON: "The prison or approved premises.",
  PERSON: "The person, with their own money.",
  CARER: "A relative or friend meets it unpaid.",
  NOT_DECIDED: "That is not decided yet.",
});

export const AdviceSubjectEnum = enumOf<AdviceSubject>("AdviceSubject", "What advice was about (CUST-21).", {
  REDUCING_NEEDS: "What meets or lessens the needs there are.",
  SERVICES_AVAILABLE: "Which services there are.",
  PREVENTING_NEEDS: "What prevents or puts off needs to come.",
});

export const AdviceFormatEnum = enumOf<AdviceFormat>("AdviceFormat", "How advice was given (PREV-01).", {
  PRINT: "On paper.",
  LARGE_PRINT: "On paper in large print.",
  EASY_READ: "In easy read, with pictures.",
  BRAILLE: "In braille.",
  AUDIO: "As a recording.",
  SIGNED: "In a sign language.",
  TRANSLATED: "In another language, on paper.",
  SPOKEN: "By word of mouth.",
  ONLINE: "By the internet; in custody a reason is needed.",
});
