export { cellOf } from "./csv.js";
export {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportRequest,
  exportLog,
  type SealEvent,
} from "./export-log.js";
export { ExportRefused } from "./export-refused.js";
export { auditEventOf } from "./fhir.js";
export { batchLines, type Contents, checkpointLine, endLine, headerLine, streamLine } from "./lines.js";
export type { LoggedBatch } from "./logged-batches.js";
