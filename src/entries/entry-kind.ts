import type { HubContext } from "../access/index.js";
import { type LoaderDefinition, oneRowBy, rowsBy } from "../db/index.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { EntryRow } from "./entry.entity.js";

/** A kind of entry: its table, the category that guards it, and what a caller calls it. */
export interface EntryKind<Row extends EntryRow> {
  readonly entity: new () => Row;
  readonly category: DataCategory;
  readonly noun: string;
  readonly byId: LoaderDefinition<string, Row | null>;
  readonly ofPerson: LoaderDefinition<string, readonly Row[]>;
  /** Whether this caller may know of an entry, where more than its category guards it. */
  mayKnowOf(row: Row, context: HubContext): boolean;
}

/** Names a kind of entry and how its rows are read: by id, and all of a person's, the earliest first. */
export function entryKind<Row extends EntryRow>(
  entity: new () => Row,
  category: DataCategory,
  noun: string,
  mayKnowOf: EntryKind<Row>["mayKnowOf"] = () => true,
): EntryKind<Row> {
  const byId = oneRowBy<Row>(entity, "id");
  return {
    entity,
    category,
    noun,
    byId,
    ofPerson: rowsBy<Row>(entity, "personId", ["eventAt", "recordedAt", "id"]),
    mayKnowOf,
  };
}
