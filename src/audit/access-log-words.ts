import { enumOf } from "../access/index.js";
import { REASON_CODES, type ReasonCode, sentenceFor } from "../policy/reason.js";
import type { Right } from "../policy/vocabulary.js";
import type { AccessEventKind, AccessOutcome, Delivery, InquiryKind } from "./trail/index.js";

const sentences = Object.fromEntries(REASON_CODES.map((code) => [code, sentenceFor(code)])) as Record<
  ReasonCode,
  string
>;

export const ReasonEnum = enumOf<ReasonCode>("AccessReason", "Why something was given or withheld.", sentences);

export const EventKindEnum = enumOf<AccessEventKind>("AccessEventKind", "What an event of the access log is about.", {
  READ: "A question and its answer, searches included.",
  WRITE: "A change, written in the transaction of the change itself.",
  SIGN_IN_REFUSED: "A bearer who was not let in.",
  REQUEST_REFUSED: "A request that was turned away unread, such as one beyond its caller's rate.",
});

export const DeliveryEnum = enumOf<Delivery>("AnswerDelivery", "Whether an answer reached the caller.", {
  NO: "The caller had hung up before it could be sent: what was computed was given to nobody.",
  UNKNOWN: "It was sent; whether it arrived only the caller knows.",
});

export const InquiryKindEnum = enumOf<InquiryKind>("AccessInquiryKind", "What was asked about access itself.", {
  MY_SLICE: "What the caller may see of a person.",
  VIEW_AS: "What somebody else would see of a person.",
  EXPLAIN_ACCESS: "Why somebody may or may not see a category.",
  CONSENT_PREVIEW: "What a decision about sharing would change.",
});

export const OutcomeEnum = enumOf<AccessOutcome>("AccessOutcome", "How a request ended.", {
  ANSWERED: "It was answered; single doors may have stayed shut.",
  REFUSED: "It was refused, with an error code.",
  FAILED: "Something went wrong inside the hub.",
});

export const RightEnum = enumOf<Right>("RecordRight", "What may be done about a record without seeing it.", {
  BREAK_GLASS: "Open it in an emergency.",
  END_BREAK_GLASS: "Close what was opened in an emergency.",
  ASK: "Ask the partner that controls it for a disclosure.",
  DECIDE: "Decide to share it without consent, or to disclose it.",
  REVIEW: "Review what was done.",
  EXCLUDE: "Keep a user out of it, or let them in again (NEV-09).",
  BE_TOLD: "Be told that the partner's own access to it ended.",
  MOVE: "Play one's part in a planned move (TRANS-04).",
  ASK_FOR_RECORD: "Ask for all that is held about the person, by themselves or for them.",
  ANSWER_SUBJECT_REQUEST: "Answer such a request: check identity, ask what is meant, extend it, release it.",
  REVIEW_SUBJECT_REQUEST: "Review what the caller's own partner holds before it is released to the person.",
});

export const METADATA = "metadata of access, handed over only to those entitled to the log";
