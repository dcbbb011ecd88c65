import { defineLoader, statement } from "../db/index.js";
import { entryKind } from "../entries/index.js";
import {
  BestInterestsDecisionEntity,
  CapacityAssessmentEntity,
  DecisionAuthorityEntity,
  LibertyAuthorisationEntity,
} from "./capacity.entity.js";

const NOUN = "capacity entry";

export const assessmentKind = entryKind(CapacityAssessmentEntity, "CAPACITY", NOUN);
export const bestInterestsKind = entryKind(BestInterestsDecisionEntity, "CAPACITY", NOUN, {
  partOf: ({ assessmentId }) => [assessmentId],
});
export const authorityKind = entryKind(DecisionAuthorityEntity, "CAPACITY", NOUN);
export const libertyKind = entryKind(LibertyAuthorisationEntity, "CAPACITY", NOUN);

/** Where people are by what was recorded: held, else admitted, else placed. Plans count for nothing before arrival. */
const SETTINGS = statement(`
  SELECT DISTINCT ON (person_id) person_id AS "personId", establishment_id AS setting FROM (
    SELECT person_id, establishment_id, 1 AS rank, arrived_at AS since FROM facts.custody_episode
    WHERE arrived_at <= $2 AND (departed_at IS NULL OR departed_at > $2)
    UNION ALL
    SELECT person_id, establishment_id, CASE kind WHEN 'HOSPITAL_ADMISSION' THEN 2 ELSE 3 END, started_at
    FROM facts.relationship
    WHERE kind IN ('HOSPITAL_ADMISSION', 'CARE_PLACEMENT') AND establishment_id IS NOT NULL
      AND started_at <= $2 AND (ended_at IS NULL OR ended_at > $2)
  ) AS place WHERE person_id = ANY($1::uuid[]) ORDER BY person_id, rank, since DESC
`);

/** A person at a moment: the key of what is read for the moment of the request. */
export interface PersonThen {
  readonly person: string;
  readonly now: Date;
}

/** The place each person is in, by the id of the establishment; null where the hub knows of none. */
export const settingOf = defineLoader<PersonThen, string | null>(async (session, keys) => {
  const [first] = keys;
  if (!first) return [];
  const people = keys.map(({ person }) => person);
  const rows = await session.rows<{ personId: string; setting: string }>(SETTINGS, [people, first.now]);
  const settings = new Map(rows.map(({ personId, setting }) => [personId, setting]));
  return people.map((person) => settings.get(person) ?? null);
});
