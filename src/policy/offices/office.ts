import type { AccessMatrix } from "../access-matrix.js";
import type { DenialCode } from "../reason.js";
import type { AccessRequest, Standing } from "../vocabulary.js";

/** Who would act for their partner, and when. */
export type OfficeCaller = Pick<AccessRequest, "principal" | "now">;

/** Bars a caller from an office of their partner; null where they hold it. */
export type OfficeBar = (caller: OfficeCaller, standing: Standing, matrix: AccessMatrix) => DenialCode | null;
