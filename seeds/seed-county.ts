import type { ClientBase } from "pg";
import { countyRows } from "./county.js";
import { insertRows } from "./insert.js";
import { type CountySummary, loadInto } from "./loading.js";

/** Loads the fictional county, its cast and its people, as they stand at `now`; refuses where partners already are. */
export function seedCounty(client: ClientBase, now: Date): Promise<CountySummary> {
  return loadInto(client, async () => {
    const rows = countyRows(now);
    return { people: rows.person.length, rows: await insertRows(client, rows) };
  });
}
