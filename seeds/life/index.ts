import type { CountyRows } from "../rows/index.js";
import { addCare } from "./care.js";
import { addCircumstances } from "./circumstances.js";
import { addConsents } from "./consents.js";
import type { Life } from "./life.js";
import { addPlan } from "./plans.js";
import { addSpine } from "./spine.js";
import { addSupport } from "./support.js";

export type { Life, LifeStory } from "./life.js";
export { toAllOf, toPartners, toSomebody } from "./recipients.js";

/** Adds all that the tables hold of one life. */
export function addLife(life: Life, rows: CountyRows): void {
  addSpine(life, rows);
  addConsents(life, rows);
  addPlan(life, rows);
  addCircumstances(life, rows);
  addCare(life, rows);
  addSupport(life, rows);
}
