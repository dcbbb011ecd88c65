export type { ReceiptSigner } from "../seal/index.js";
export type {
  AccessEvent,
  AccessEventBody,
  AccessEventKind,
  AccessOutcome,
  DecisionEntry,
  Delivery,
  ErasureEntry,
  ExportEntry,
  ExportSelection,
  Inquiry,
  InquiryEntry,
  InquiryKind,
  OfficeEntry,
  SearchEntry,
  SupposedCaller,
} from "./access-event.js";
export { COSIGNED_NOTE } from "./cosigned-note.js";
export { type Queryable, storeUnsealed } from "./event-store.js";
export { isKeyOfLog } from "./key-of-log.js";
export { prepareMonths } from "./months-ahead.js";
export { erasureMade, exportMade, type OperatorOccasion } from "./operator-event.js";
export { Recorder } from "./recorder.js";
export { sealedText } from "./sealed-text.js";
export { type Entry, type Receipt, SealedTrail, type SealedTrailParts } from "./sealed-trail.js";
export { type Connection, Sequencer, type SequencerParts } from "./sequencer.js";
export { type RefusedRequest, requestRefused, signInRefused } from "./sign-in-refused.js";
export { type Reader, STORED_EVENT } from "./stored-event.js";
export { type RequestParticulars, Trail } from "./trail.js";
export { treeLeaves } from "./tree-store.js";
