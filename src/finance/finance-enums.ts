import { enumOf } from "../access/index.js";
import type { PurchaseDecider, PurchaseDecision } from "./care-purchase-request.entity.js";
import type { PaymentManager } from "./direct-payment.entity.js";
import type { AssessmentKind, Contribution } from "./financial-assessment.entity.js";

export const AssessmentKindEnum = enumOf<AssessmentKind>(
  "FinancialAssessmentKind",
  "How thoroughly the council looked (FIN-01).",
  {
    FULL: "Income, savings and what they are needed for were all looked at.",
    LIGHT_TOUCH: "A short look, because a contribution is unlikely.",
  },
);

export const ContributionEnum = enumOf<Contribution>("CareContribution", "What the person pays towards their care.", {
  NO_CONTRIBUTION: "Nothing.",
  CONTRIBUTES: "A part.",
  FULL_COST: "All of it.",
});

export const PaymentManagerEnum = enumOf<PaymentManager>("PaymentManager", "Who holds the money of a direct payment.", {
  PERSON: "The person.",
  NOMINEE: "Somebody the person named.",
  AUTHORISED_PERSON: "Somebody the council authorised, where the person cannot decide.",
});

export const PurchaseDeciderEnum = enumOf<PurchaseDecider>(
  "PurchaseDecider",
  "Who decides on a request to buy care (FIN-02).",
  {
    COUNCIL: "The council.",
    HMPPS: "HM Prison and Probation Service, for anybody in custody.",
  },
);

export const PurchaseDecisionEnum = enumOf<PurchaseDecision>(
  "PurchaseDecision",
  "What was decided on a request to buy care.",
  {
    AGREED: "The person may buy it.",
    REFUSED: "The person may not.",
  },
);
