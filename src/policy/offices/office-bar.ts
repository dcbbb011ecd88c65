import type { AccessMatrix } from "../access-matrix.js";
import type { DenialCode } from "../reason.js";
import type { Office, Standing } from "../vocabulary.js";
import { commissioningBar } from "./commission.js";
import { declarationBar } from "./declare-incident.js";
import { governanceBar } from "./govern.js";
import { investigationBar } from "./investigate.js";
import type { OfficeBar, OfficeCaller } from "./office.js";
import { receiptBar } from "./receive.js";
import { submissionBar } from "./submit.js";

const BARS: Readonly<Record<Office, OfficeBar>> = {
  GOVERN: governanceBar,
  INVESTIGATE: investigationBar,
  LEAD: commissioningBar,
  PLAN: commissioningBar,
  DECLARE_INCIDENT: declarationBar,
  SUBMIT: submissionBar,
  RECEIVE: receiptBar,
};

/**
 * Bars a caller from an office of their partner; null where they hold it. It is about no person, and opens no record.
 *
 * Each ends with the user, the partner and the agreement (NEV-10), but for leaving something in an inbox.
 */
export function officeBar(
  office: Office,
  caller: OfficeCaller,
  standing: Standing,
  matrix: AccessMatrix,
): DenialCode | null {
  return BARS[office](caller, standing, matrix);
}
