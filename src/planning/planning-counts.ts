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

/** Who is counted: the living whose records the caller's partner controls. */
const LIVING = `SELECT person.id FROM person JOIN person_identity ON person_identity.person_id = person.id
  WHERE person.record_owner_id = $1 AND person_identity.died_on IS NULL`;

/** Counts the people of each word, and in a last row without a word all of them, each once. */
const countOf = (words: string): Statement =>
  statement(`
    WITH living AS (${LIVING}), said AS (${words})
    SELECT word, count(DISTINCT person_id)::integer AS people FROM said GROUP BY GROUPING SETS ((word), ())
  `);

const STATEMENTS: Readonly<Record<PlanningGroup, Statement>> = {
  AREA: countOf(`SELECT area_code AS word, person_id FROM person_contact JOIN living ON living.id = person_id
    WHERE area_code = ANY(SELECT unnest(service_areas) FROM partner WHERE agency_type = 'LOCAL_AUTHORITY')`),
  CATEGORY_OF_NEED:
    countOf(`SELECT unnest(outcomes) AS word, person_id FROM care_need JOIN living ON living.id = person_id
    WHERE ended_at IS NULL`),
  PROTECTED_CHARACTERISTIC: countOf(`SELECT kind AS word, person_id FROM equality_characteristic
    JOIN living ON living.id = person_id WHERE ended_at IS NULL`),
  HOUSING_SITUATION: countOf(`SELECT kind AS word, person_id FROM housing_situation JOIN living ON living.id = person_id
    WHERE ended_at IS NULL`),
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
    context.session.rows<Counted>(STATEMENTS[groupedBy], [context.principal.partnerId]),
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
