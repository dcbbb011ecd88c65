import type { Answer, Caller } from "./hub.js";

/** The mutations that take a planned move a step further, and the input each takes. */
const STEPS = {
  notifyMove: "MoveStepInput",
  notifySecondAuthority: "MoveStepInput",
  acceptTransfer: "MoveStepInput",
  recordDeparture: "RecordDepartureInput",
  recordArrival: "MoveStepInput",
  cancelMove: "CancelMoveInput",
} as const;
export type MoveMutation = keyof typeof STEPS;

/** Plans a move of a person. */
export function planMove(caller: Caller, input: Record<string, unknown>): Promise<Answer> {
  return ask(caller, "planMove", "PlanMoveInput", input);
}

/** Takes a planned move a step further. */
export function takeStep(caller: Caller, mutation: MoveMutation, input: Record<string, unknown>): Promise<Answer> {
  return ask(caller, mutation, STEPS[mutation], input);
}

function ask(caller: Caller, mutation: string, type: string, input: Record<string, unknown>): Promise<Answer> {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { moveId version person { id } } }`;
  return caller.ask(query, { input });
}

/** What a caller can be told of a person, move or no move; what differs from request to request is left out. */
export const WHOLE_ANSWER = `query ($id: ID!) {
  person(id: $id) {
    id name { familyName } demographics { responsibleAuthorityCode ordinaryResidenceCode }
    responsibilities { kind areaCode ground since }
    relationships { kind proof startedAt endedAt validTo } mySlice { category level reason clause plain }
    custody {
      isInCustody since legalStatus location establishment { name }
      episodes { arrivedAt departedAt establishment { name } }
      plannedMoves { id kind plannedFor departedAt to { name } toPlace leads { displayName } secondAuthority { name } }
      pastMoves { kind departedAt arrivedAt from { name } to { name } }
    }
    physicalHealth { effects: conditions { diagnosis } } carePlan { supportSummary } equipment { items { id } }
  }
  caseload(first: 100) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
  incomingMoves { edges { node { id plannedFor person { id } } } }
}`;

/** An answer without the id of its request. */
export function told({ body }: Answer): unknown {
  const { requestId: _requestId, ...hub } = body.extensions.hub;
  return { data: body.data, errors: body.errors, hub };
}
