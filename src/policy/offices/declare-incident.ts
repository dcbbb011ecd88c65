import { agreementBar } from "../checks/agreement.js";
import { standingBar } from "../checks/standing.js";
import { INCIDENT_PURPOSE } from "../emergency-set.js";
import { columnOf } from "../matrix/column.js";
import type { AgencyType, Role } from "../vocabulary.js";
import type { OfficeBar } from "./office.js";

const DECLARERS: readonly Role[] = ["MANAGER", "DUTY_WORKER"];
const AGENCIES: readonly AgencyType[] = ["LOCAL_AUTHORITY", "POLICE", "PRISON"];

/**
 * A senior or duty worker of a council, the police or a prison declares a major incident, for that purpose, under an
 * agreement in force (INC-03, NEV-10).
 */
export const declarationBar: OfficeBar = (caller, standing, matrix) => {
  const { role, agencyType, purpose } = caller.principal;
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (!DECLARERS.includes(role)) return "ROLE_CEILING";
  const isResponse = purpose === INCIDENT_PURPOSE && AGENCIES.includes(agencyType);
  if (!isResponse || !matrix.allowsPurpose(columnOf(caller.principal), purpose, "IDENTITY")) {
    return "PURPOSE_NOT_ALLOWED";
  }
  return agreementBar("IDENTITY", caller, standing);
};
