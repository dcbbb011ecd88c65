import { agencyRows } from "./agencies/agency-county.js";
import { staffRows } from "./agencies/agency-rows.js";
import { calendarOf } from "./calendar.js";
import { addExceptions } from "./exceptions/index.js";
import { addGovernance } from "./governance/index.js";
import { addInvestigations } from "./investigations.js";
import { addJointInvestigations } from "./joint-investigations.js";
import { addLegalHolds } from "./legal-holds.js";
import { addLife } from "./life/index.js";
import { PEOPLE } from "./people/index.js";
import { addPrivacyMonitoring } from "./privacy-monitoring.js";
import { addRectification } from "./rectification.js";
import type { CountyRows } from "./rows/index.js";
import { addSubjectRequests } from "./subject-requests.js";
import { addTransfers } from "./transfers/index.js";

/** Every row of the fictional county as it stands at one moment; nothing here reads a clock or a database. */
export function countyRows(now: Date): CountyRows {
  const calendar = calendarOf(now);
  const lives = PEOPLE.map((tell) => tell(calendar));
  const known = new Set(lives.map(({ key }) => key));
  const rows = agencyRows(calendar);
  rows.staff_user.push(...staffRows(calendar, (person) => known.has(person)));
  for (const life of lives) addLife(life, rows);
  addExceptions(calendar, rows);
  addGovernance(calendar, rows);
  addTransfers(calendar, rows);
  addSubjectRequests(calendar, rows);
  addRectification(calendar, rows);
  addPrivacyMonitoring(calendar, rows);
  addInvestigations(calendar, rows);
  addJointInvestigations(calendar, rows);
  addLegalHolds(calendar, rows);
  return rows;
}
