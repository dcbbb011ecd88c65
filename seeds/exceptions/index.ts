import type { Calendar } from "../calendar.js";
import type { CountyRows } from "../rows/index.js";
import { addDisclosures } from "./disclosures.js";
import { addEmergencies } from "./emergencies.js";
import { addEnds } from "./ends.js";
import { addIncidents } from "./incidents.js";
import { addOverrides } from "./overrides.js";
import { addProtections } from "./protections.js";

/** Adds what was shared beside consent, and what is kept closer than its category, in the lives that the county tells. */
export function addExceptions(t: Calendar, rows: CountyRows): void {
  addOverrides(t, rows);
  addDisclosures(t, rows);
  addEmergencies(t, rows);
  addProtections(t, rows);
  addIncidents(t, rows);
  addEnds(t, rows);
}
