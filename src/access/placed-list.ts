import type { DatabaseSession, Statement } from "../db/index.js";
import { isId } from "../kernel/ids.js";
import { cursorOf, type Page, pageOf, readCursor, requireFirst, type WantedPage } from "./paging.js";

const LARGEST_PAGE = 100;

/** A list that goes on by cursor: what reads it, and by what its places are told. */
export interface PlacedList<Row> {
  /**
   * What reads it. Its last three parameters are the two parts of a cursor (the place and the id, both null at the
   * beginning) and how many rows are wanted.
   */
  readonly query: Statement;
  /** What the list is in the order of, before the id. */
  readonly placeOf: (row: Row) => string;
  /** Whether a part of a cursor can be such a place. */
  readonly isPlace: (part: string) => boolean;
  /** How many a page may have, unless a hundred. */
  readonly largestPage?: number;
}

/** Reads a page by key and not by offset: it costs the same wherever it is. `values` come before the cursor's. */
export async function readPlaced<Row extends { readonly id: string }>(
  { query, placeOf, isPlace, largestPage = LARGEST_PAGE }: PlacedList<Row>,
  values: readonly unknown[],
  { first, after }: WantedPage,
  session: DatabaseSession,
): Promise<Page<Row>> {
  requireFirst(first, largestPage);
  const from = after === undefined ? [null, null] : readCursor(after, [isPlace, isId]);
  const rows = await session.rows<Row>(query, [...values, ...from, first + 1]);
  return pageOf(rows, first, after, (row) => cursorOf(placeOf(row), row.id));
}
