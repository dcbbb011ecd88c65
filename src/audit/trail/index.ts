export type {
  AccessEvent,
  AccessEventBody,
  AccessEventKind,
  AccessOutcome,
  DecisionEntry,
  Inquiry,
  InquiryEntry,
  InquiryKind,
  OfficeEntry,
  SupposedCaller,
} from "./access-event.js";
export { type Queryable, storeEvents } from "./event-store.js";
export { Recorder } from "./recorder.js";
export { signInRefused } from "./sign-in-refused.js";
export { type RequestParticulars, Trail } from "./trail.js";
