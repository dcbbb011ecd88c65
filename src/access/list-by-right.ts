import type { Statement } from "../db/index.js";
import { isId, type PersonId } from "../kernel/ids.js";
import type { Right } from "../policy/vocabulary.js";
import type { HubContext } from "./hub-context.js";
import { cursorOf, type Page, pageOf, readCursor, requireFirst, type WantedPage } from "./paging.js";

const LARGEST_PAGE = 100;

/** A list about people for whoever holds a right: how it is read, and by what its places are told. */
export interface ListByRight<Row> {
  /**
   * What reads it. It leaves out the records that the caller is kept out of, and its last three parameters are the two
   * parts of a cursor (the place and the id, both null at the beginning) and how many rows are wanted.
   */
  readonly query: Statement;
  readonly right: Right;
  /** The root field, as the access log names it: `Query.reviewQueue`. */
  readonly field: string;
  /** What the list is in the order of, before the id. */
  readonly placeOf: (row: Row) => string;
  /** Whether a part of a cursor can be such a place. */
  readonly isPlace: (part: string) => boolean;
}

/**
 * Reads a page of a list that only a right over each person opens; whom it names is in the access log.
 *
 * Who is kept out of single records is left out by the query, so that no page comes out short. What is left of a right
 * is the same for everybody named, and where it is missing there is nothing at all.
 */
export async function readListByRight<Row extends { readonly id: string; readonly personId: PersonId }>(
  { query, right, field, placeOf, isPlace }: ListByRight<Row>,
  values: readonly unknown[],
  { first, after }: WantedPage,
  { session, gatekeeper }: HubContext,
): Promise<Page<Row>> {
  requireFirst(first, LARGEST_PAGE);
  const from = after === undefined ? [null, null] : readCursor(after, [isPlace, isId]);
  const rows = await session.rows<Row>(query, [...values, ...from, first + 1]);
  const people = rows.slice(0, first).map(({ personId }) => personId);
  const open = await gatekeeper.rights.exercisable(people, right, field);
  const told = people.every((person) => open.has(person)) ? rows : [];
  return pageOf(told, first, after, (row) => cursorOf(placeOf(row), row.id));
}
