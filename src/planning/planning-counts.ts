import type { HubContext } from "../access/index.js";
import { CareActOutcomeEnum } from "../care-needs/index.js";
import { type Statement, statement } from "../db/index.js";
import { CharacteristicKindEnum } from "../equality/index.js";
import { HousingKindEnum } from "../housing/index.js";
import { shownCounts } from "../kernel/small-numbers.js";

/** By what people are counted. One at a time, and of all at once: two tables cannot be crossed or set apart. */
export type PlanningGroup = "AREA" | "CATEGORY_OF_NEED" | "PROTECTED_CHARACTERISTIC" | "HOUSING_SITUATION";

interface Counted {
  readonly word: string | null;
  readonly people: number;
}

/** One line of a table of counts. */
export interface PlanningCount {
  readonly word: string;
  readonly people: number | null;
}

/** A table of counts of people, with small numbers left out. */
export interface PlanningCounts {
  readonly groupedBy: PlanningGroup;
  readonly cells: readonly PlanningCount[];
  readonly people: number | null;
}

/** Counts the people of each word, and in a last row without a word all of them, each once. */
const countOf = (counted: string): Statement =>
  statement(`
    SELECT word, count(DISTINCT person_id)::integer AS people
    FROM (${counted}) AS said GROUP BY GROUPING SETS ((word), ())
  `);

/** Who is counted: the living whose records the caller's partner controls, and nobody else is in that view. */
const WORDS_OF = (group: PlanningGroup) =>
  `SELECT word, person_id FROM facts.counted_word WHERE counted_by = '${group}'`;

const STATEMENTS: Readonly<Record<PlanningGroup, Statement>> = {
  AREA: countOf(`${WORDS_OF("AREA")}
    AND word = ANY(SELECT unnest(service_areas) FROM partner WHERE agency_type = 'LOCAL_AUTHORITY')`),
  CATEGORY_OF_NEED: countOf(WORDS_OF("CATEGORY_OF_NEED")),
  PROTECTED_CHARACTERISTIC: countOf(WORDS_OF("PROTECTED_CHARACTERISTIC")),
  HOUSING_SITUATION: countOf(WORDS_OF("HOUSING_SITUATION")),
};

const AREAS = statement(`
  SELECT DISTINCT unnest(service_areas) AS word FROM partner WHERE agency_type = 'LOCAL_AUTHORITY' ORDER BY word
`);

/** Every word that a table has a line for, whether or not there is anybody: a line that is not there would tell. */
const WORDS: Readonly<Record<Exclude<PlanningGroup, "AREA">, readonly string[]>> = {
  CATEGORY_OF_NEED: Object.keys(CareActOutcomeEnum),
  PROTECTED_CHARACTERISTIC: Object.keys(CharacteristicKindEnum),
  HOUSING_SITUATION: Object.keys(HousingKindEnum),
};

/**
 * Counts people for planning: an aggregate, and nothing that could point at somebody (COOP-11, NEV-11).
 *
 * Counted are the living whose records the caller's partner controls. No filter narrows a table down: the difference of
 * two tables would be a table of few.
 */
export async function planningCounts(groupedBy: PlanningGroup, context: HubContext): Promise<PlanningCounts> {
  const [words, counted] = await Promise.all([
    wordsOf(groupedBy, context),
    context.session.rows<Counted>(STATEMENTS[groupedBy], []),
  ]);
  const peopleOf = (word: string | null): number => counted.find((row) => row.word === word)?.people ?? 0;
  const shown = shownCounts(words.map(peopleOf), peopleOf(null));
  const cells = words.map((word, place): PlanningCount => ({ word, people: shown.cells[place] ?? null }));
  return { groupedBy, cells, people: shown.total };
}

async function wordsOf(groupedBy: PlanningGroup, { session }: HubContext): Promise<readonly string[]> {
  if (groupedBy !== "AREA") return WORDS[groupedBy];
  const areas = await session.rows<{ word: string }>(AREAS, []);
  return areas.map(({ word }) => word);
}
