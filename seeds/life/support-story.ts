import { idOf } from "../ids.js";
import type { SupportSaid, SupportTable } from "../rows/support-rows.js";
import type { Told } from "./care-story.js";

/** What the agencies recorded of money, safety, family, advocacy and housing, table by table. */
export type SupportStory = { readonly [Table in SupportTable]?: readonly Told<SupportSaid[Table]>[] };

/** The id of an entry of a life, by its table and place, so that another entry can point at it. */
export function entryId(table: SupportTable, person: string, place = 0): string {
  return idOf(table, `${person}/${place}`);
}
