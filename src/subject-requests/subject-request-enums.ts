import { enumOf } from "../access/index.js";
import { EXEMPTION_CODES, type ExemptionCode, exemption } from "./exemptions.js";
import type { ClockState } from "./request-clock.js";
import type { PartStatus } from "./request-history.js";
import type { AskedBy, RequestChannel, RequestKind } from "./subject-request.entity.js";
import type { RequestStepKind } from "./subject-request-step.entity.js";

export const RequestKindEnum = enumOf<RequestKind>("SubjectRequestKind", "What a person asks for.", {
  ACCESS: "All that is held about them (UK GDPR Article 15).",
  RECTIFICATION: "That what is wrong be put right (UK GDPR Article 16).",
});

export const RequestChannelEnum = enumOf<RequestChannel>("SubjectRequestChannel", "How a request was made.", {
  IN_PERSON: "Face to face, such as in a prison library.",
  IN_WRITING: "By letter, form or message.",
  BY_TELEPHONE: "By telephone.",
  OWN_ACCOUNT: "From the person's or proxy's own account.",
});

export const AskedByEnum = enumOf<AskedBy>("SubjectRequestAskedBy", "Who asks.", {
  PERSON: "The person themselves.",
  PROXY: "Somebody with authority to ask for them.",
});

export const ClockStateEnum = enumOf<ClockState>("SubjectRequestState", "Where a request stands.", {
  WAITING_FOR_IDENTITY: "Whoever asks has not been recognised yet; the time limit has not begun.",
  WAITING_FOR_CLARIFICATION: "It was asked what is meant; the days until the answer do not count.",
  RUNNING: "The time limit is running.",
  OVERDUE: "The time limit has passed.",
  RELEASED: "It was answered in time.",
  RELEASED_LATE: "It was answered, after the time limit.",
});

export const RequestStepEnum = enumOf<RequestStepKind>("SubjectRequestStepKind", "What happened to a request.", {
  IDENTITY_CHECKED: "Whoever asks was recognised.",
  CLARIFICATION_ASKED: "The person was asked what is meant.",
  CLARIFICATION_ANSWERED: "The person said what is meant.",
  EXTENDED: "The person was told that it takes two further months, and why.",
  RELEASED: "It was answered.",
});

export const PartStatusEnum = enumOf<PartStatus>("SubjectRequestPartStatus", "How far a controller has come.", {
  ROUTED: "Nobody has begun yet.",
  IN_REVIEW: "Somebody weighs what may be given.",
  COMPLETED: "What may be given is settled.",
});

/** Whether a ground is one on which the law allows more time. */
export const EXTENSION_GROUNDS = { COMPLEX: true, VOLUME_ALONE: false, SHORT_OF_STAFF: false } as const;
export type ExtensionGround = keyof typeof EXTENSION_GROUNDS;

export const ExtensionGroundEnum = enumOf<ExtensionGround>(
  "SubjectRequestExtensionGround",
  "Why more time is wanted.",
  {
    COMPLEX: "The request is complex. This alone counts.",
    VOLUME_ALONE: "There is much to go through. By itself it does not count.",
    SHORT_OF_STAFF: "Nobody has time. It does not count.",
  },
);

const exemptions = Object.fromEntries(
  EXEMPTION_CODES.map((code) => [code, `${exemption(code).meaning} (${exemption(code).source})`]),
) as Record<ExemptionCode, string>;

export const ExemptionEnum = enumOf<ExemptionCode>(
  "SubjectExemption",
  "An exemption from the right of access, with its source. A code is forever.",
  exemptions,
);
