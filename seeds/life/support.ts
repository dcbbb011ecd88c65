import type { CountyRows } from "../rows/index.js";
import { LEFT_OUT, SUPPORT_TABLES } from "../rows/support-tables.js";
import { made } from "./care.js";
import type { Life } from "./life.js";

/** The rows of what agencies recorded of a person's money, safety, family, advocacy and housing. */
export function addSupport(life: Life, rows: CountyRows): void {
  for (const table of SUPPORT_TABLES) {
    for (const [place, story] of (life.support?.[table] ?? []).entries()) {
      const { by: _by, at: _at, behalfOf: _for, ended: _end, ...said } = story;
      (rows[table] as object[]).push({ ...LEFT_OUT[table], ...said, ...made(life, table, place, story) });
    }
  }
}
