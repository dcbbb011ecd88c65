import type { Calendar } from "../calendar.js";
import type { CountyRows } from "../rows/index.js";
import { addArrangements } from "./arrangements.js";
import { addPolicies } from "./policies.js";
import { addSubmissions } from "./submissions.js";
import { addWitnesses } from "./witnesses.js";

/** Adds what stands behind the agreements of the county, its partners' policies and witnesses, and what they left one another. */
export function addGovernance(t: Calendar, rows: CountyRows): void {
  addArrangements(t, rows);
  addPolicies(t, rows);
  addSubmissions(t, rows);
  addWitnesses(t, rows);
}
