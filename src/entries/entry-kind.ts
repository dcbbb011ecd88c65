import type { HubContext } from "../access/index.js";
import { type LoaderDefinition, rowBehindDoor, rowsBy } from "../db/index.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { type Protectable, protectable } from "../protections/index.js";
import type { EntryRow } from "./entry.entity.js";
import { earlierOf } from "./lineage.js";

/** A kind of entry: its table, the category that guards it, and what a caller calls it. */
export interface EntryKind<Row extends EntryRow> {
  readonly entity: new () => Row;
  readonly category: DataCategory;
  readonly noun: string;
  readonly byId: LoaderDefinition<string, Row | null>;
  readonly ofPerson: LoaderDefinition<string, readonly Row[]>;
  /** Whether this caller may know of an entry, where more than its category guards it. */
  mayKnowOf(row: Row, context: HubContext): boolean;
  /** The entries that an entry speaks of: whoever may not know of one of them may not know of it. */
  partOf(row: Row): readonly (string | null)[];
  /** Whether all who could act on it must heed it, so that no partner can be kept from it. */
  readonly isHeededByAll: boolean;
}

/** What a kind says of its entries beyond its category. */
type Particulars<Row extends EntryRow> = Partial<Pick<EntryKind<Row>, "mayKnowOf" | "partOf" | "isHeededByAll">>;

const kinds: EntryKind<EntryRow>[] = [];

/** Every kind of entry that any room has named, for those who must leave none out. */
export function everyEntryKind(): readonly EntryKind<EntryRow>[] {
  return kinds;
}

/** Names a kind of entry and how its rows are read: by id, and all of a person's, the earliest first. */
export function entryKind<Row extends EntryRow>(
  entity: new () => Row,
  category: DataCategory,
  noun: string,
  { mayKnowOf = () => true, partOf = () => [], isHeededByAll = false }: Particulars<Row> = {},
): EntryKind<Row> {
  const byId = rowBehindDoor<Row>(entity);
  const ofPerson = rowsBy<Row>(entity, "personId", ["eventAt", "recordedAt", "id"]);
  const earlierThan: Protectable["earlierThan"] = async ({ id, personId }, context) =>
    earlierOf(id, await context.load(ofPerson, personId));
  protectable({ category, byId, isHeededByAll, earlierThan });
  const kind: EntryKind<Row> = {
    entity,
    category,
    noun,
    byId,
    ofPerson,
    mayKnowOf,
    partOf,
    isHeededByAll,
  };
  kinds.push(kind as unknown as EntryKind<EntryRow>);
  return kind;
}
