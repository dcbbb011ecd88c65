import { enumOf } from "../access/index.js";
import type { ChcRoute, NeedOrigin } from "./chc-case.entity.js";
import type { ChcOutcome } from "./chc-decision.entity.js";
import type { ChcItem } from "./chc-package-line.entity.js";
import type { ChcStatus } from "./chc-standing.js";

export const ChcRouteEnum = enumOf<ChcRoute>("ChcRoute", "How a case of continuing healthcare came about.", {
  CHECKLIST: "By a positive Checklist (CHC-05).",
  DIRECT_REFERRAL: "Straight to full assessment, without a Checklist (CHC-07).",
  FAST_TRACK: "By fast track, for a person whose condition worsens quickly (CHC-41).",
});

export const NeedOriginEnum = enumOf<NeedOrigin>("ChcNeedOrigin", "What the needs come from (CHC-02).", {
  DISABILITY: "A disability.",
  ACCIDENT: "An accident.",
  ILLNESS: "An illness.",
});

export const ChcOutcomeEnum = enumOf<ChcOutcome>("ChcOutcome", "What the responsible body decided (CHC-35).", {
  ELIGIBLE: "The NHS pays for all assessed health and associated social care needs.",
  NOT_ELIGIBLE: "It does not; the council assesses.",
  JOINT_PACKAGE: "The NHS and the council each pay a part.",
  FUNDED_NURSING_CARE: "The NHS pays for nursing in a nursing home. It is not continuing healthcare.",
});

export const ChcStatusEnum = enumOf<ChcStatus>("ChcStatus", "How far a case is.", {
  OPEN: "Received, and within 28 days (CHC-26).",
  OVERDUE: "Received more than 28 days ago and not decided (CHC-26).",
  DECIDED: "Decided.",
  CLOSED: "Closed.",
});

export const ChcItemEnum = enumOf<ChcItem>(
  "ChcItem",
  "What a package may be made of. Rent, food and ordinary household bills are not among it (CHC-36).",
  {
    CARE_WORKERS: "Care workers.",
    NURSING: "Nursing.",
    CARE_HOME_PLACE: "A place in a care home, accommodation included (CHC-29).",
    EQUIPMENT: "Equipment.",
    LAUNDRY: "Laundry, incontinence laundry included.",
    DOMESTIC_TASKS: "Daily domestic tasks.",
    COMMUNITY_ACCESS: "Help to use what the neighbourhood offers.",
  },
);
