export { type AreaDuties, type AreaKind, areaDuties, parseAreaCode } from "./area-code.js";
export { formatNhsNumber, makeNhsNumber, parseNhsNumber } from "./nhs-number.js";
export type { Parsed } from "./parsed.js";
export { parsePncId } from "./pnc-id.js";
export { parsePrisonNumber } from "./prison-number.js";
export { parseProbationCrn } from "./probation-crn.js";
export { parseUprn } from "./uprn.js";
