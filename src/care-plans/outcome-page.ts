import { cursorOf, type Page, pageOf, readCursor, requireFirst } from "../access/index.js";
import { BadUserInput } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import type { OutcomeStatus } from "./plan-outcome.entity.js";

const LARGEST_PAGE = 100;

/** One page of a plan's outcomes: a plan has few, so the page is cut from what one statement read for all plans. */
export function outcomePage<Row extends { readonly id: string }>(
  outcomes: readonly Row[],
  first: number,
  after: string | undefined,
): Page<Row> & { readonly totalCount: number } {
  requireFirst(first, LARGEST_PAGE);
  const start = after === undefined ? 0 : placeOf(outcomes, after) + 1;
  const page = pageOf(outcomes.slice(start, start + first + 1), first, after, ({ id }) => cursorOf(id));
  return { ...page, totalCount: outcomes.length };
}

function placeOf(outcomes: readonly { readonly id: string }[], after: string): number {
  const [id] = readCursor(after, [isId]);
  const place = outcomes.findIndex((outcome) => outcome.id === id);
  if (place < 0) throw new BadUserInput([{ field: "after", problem: "It must be a cursor that this list gave." }]);
  return place;
}

/** How many outcomes stand where. */
export function countOutcomes(outcomes: readonly { readonly status: OutcomeStatus }[]) {
  const count = (wanted: OutcomeStatus) => outcomes.filter(({ status }) => status === wanted).length;
  return {
    achieved: count("ACHIEVED"),
    notAchieved: count("NOT_ACHIEVED"),
    workingTowards: count("WORKING_TOWARDS"),
  };
}
