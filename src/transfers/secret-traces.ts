import type { HubContext } from "../access/index.js";
import { defineLoader, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PersonId, RelationshipId } from "../kernel/ids.js";
import type { RelationshipFact } from "../policy/vocabulary.js";

/** A relationship that a move opened or ended while it is still a secret. */
interface Trace {
  readonly personId: PersonId;
  readonly id: RelationshipId;
  readonly isOpened: boolean;
}

/** The steps taken of moves that have not arrived. */
const STEPS = `facts.secret_move AS move
  JOIN facts.move_step AS step ON step.move_id = move.id AND step.person_id = ANY($1::uuid[])`;

const TRACES = statement(`
  SELECT step.person_id AS "personId", step.relationship_id AS id, true AS "isOpened"
  FROM ${STEPS} WHERE move.person_id = ANY($1::uuid[]) AND step.relationship_id IS NOT NULL
  UNION ALL
  SELECT step.person_id, ended.id, false
  FROM ${STEPS} JOIN facts.relationship AS ended
    ON ended.person_id = step.person_id AND ended.person_id = ANY($1::uuid[]) AND ended.ended_at = step.event_at
      AND ended.kind IN ('CUSTODY', 'PRISON_HEALTHCARE')
  WHERE move.person_id = ANY($1::uuid[]) AND step.step = 'DEPARTED'
`);

const tracesOf = defineLoader<string, readonly Trace[]>(async (session, people) => {
  const traces = groupedBy(await session.rows<Trace>(TRACES, [people]), ({ personId }) => personId as string);
  return people.map((person) => traces.get(person) ?? []);
});

/**
 * Another partner's relationships with a person as they would be without the moves that have not arrived: who was let
 * in for one is not, and who was shut out by a departure is in still. For those who ask why somebody may see a record,
 * and who are none of those to whom planned moves show (GAP-19).
 */
export async function withoutSecretMoves(
  relationships: readonly RelationshipFact[],
  person: PersonId,
  context: HubContext,
): Promise<readonly RelationshipFact[]> {
  const traces = new Map((await context.load(tracesOf, person)).map((trace) => [trace.id, trace]));
  return relationships
    .filter(({ id }) => traces.get(id)?.isOpened !== true)
    .map((fact) => (traces.has(fact.id) ? { ...fact, validity: { ...fact.validity, to: null } } : fact));
}
