import type { Calendar } from "../calendar.js";
import type { CountyRows } from "../rows/index.js";
import { addArrangements } from "./arrangements.js";
import { addPolicies } from "./policies.js";
import { addSubmissions } from "./submissions.js";

/** Adds what stands behind the agreements of the county, the policies of its partners, and what they left one another. */
export function addGovernance(t: Calendar, rows: CountyRows): void {
  addArrangements(t, rows);
  addPolicies(t, rows);
  addSubmissions(t, rows);
}
