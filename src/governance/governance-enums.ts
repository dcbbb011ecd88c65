import { enumOf } from "../access/index.js";
import type { AuditOutcome, PolicyKind } from "./partner-policy.entity.js";
import type { GapKind } from "./policy-gaps.js";

export const PolicyKindEnum = enumOf<PolicyKind>("PartnerPolicyKind", "What a policy of a partner is about (DOC-05).", {
  INFORMATION_SHARING: "What is shared with whom, and how. Every partner holds one (SHARE-01).",
  ADMISSION_TRANSFER: "How people are admitted and moved on, to hospital too. Every provider holds one (PRIN-06).",
  RISK: "How risk is assessed and lowered. Every provider holds one.",
  BUSINESS_CONTINUITY: "How care goes on when something fails. Every provider holds one.",
});

export const AuditOutcomeEnum = enumOf<AuditOutcome>(
  "PolicyAuditOutcome",
  "Whether what a policy says is what happens.",
  {
    EFFECTIVE: "It is.",
    PARTLY_EFFECTIVE: "It is in part; the note says what is not.",
    NOT_EFFECTIVE: "It is not.",
  },
);

export const GapKindEnum = enumOf<GapKind>("PolicyGapKind", "What is wanting (SHARE-01 to SHARE-03, DOC-05, DOC-06).", {
  MISSING: "There is no such policy on file.",
  STALE: "Its next review is overdue.",
  NOT_SHARED: "It has not been shared with the partner's staff.",
  UNAUDITED: "Nobody has audited within a year whether it works.",
  REGISTRATION_EXPIRED: "The registration with the Information Commissioner is missing or has run out.",
  TOOLKIT_STALE: "No Data Security and Protection Toolkit was published within a year.",
});
