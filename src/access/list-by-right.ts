import type { PersonId } from "../kernel/ids.js";
import type { Right } from "../policy/vocabulary.js";
import type { HubContext } from "./hub-context.js";
import { emptyPage, type Page, type WantedPage } from "./paging.js";
import { type PlacedList, readPlaced } from "./placed-list.js";

/** A list about people for whoever holds a right. Its query leaves out the records that the caller is kept out of. */
export interface ListByRight<Row> extends PlacedList<Row> {
  readonly right: Right;
  /** The root field, as the access log names it: `Query.reviewQueue`. */
  readonly field: string;
}

/**
 * Reads a page of a list that only a right over each person opens; whom it names is in the access log.
 *
 * Who is kept out of single records is left out by the query, so that no page comes out short. What is left of a right
 * is the same for everybody named, and where it is missing there is nothing at all.
 */
export async function readListByRight<Row extends { readonly id: string; readonly personId: PersonId }>(
  list: ListByRight<Row>,
  values: readonly unknown[],
  wanted: WantedPage,
  { session, gatekeeper }: HubContext,
): Promise<Page<Row>> {
  const page = await readPlaced(list, values, wanted, session);
  const people = page.edges.map(({ node }) => node.personId);
  const open = await gatekeeper.rights.exercisable(people, list.right, list.field);
  return people.every((person) => open.has(person)) ? page : emptyPage(wanted);
}
