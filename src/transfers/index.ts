import type { HubModule } from "../access/index.js";
import { IncomingMovesResolver, MovePayloadResolver } from "./incoming-moves.resolver.js";
import { CustodyMovesResolver, PastMoveResolver, PlannedMoveResolver } from "./move.resolver.js";
import { MoveStepEntity } from "./move-step.entity.js";
import { PlannedMoveEntity } from "./planned-move.entity.js";
import { ResponsibilityHandoverEntity } from "./responsibility-handover.entity.js";
import { TransferMutationsResolver } from "./transfer-mutations.resolver.js";
import { EstablishmentHealthcareEntity, TransferLeadEntity } from "./transfer-register.entity.js";

export { tellsOfSecretMove } from "./secret-events.js";
export { withoutSecretMoves } from "./secret-traces.js";

/** Transfers: planned moves of people in custody, who may know of them, and what an arrival changes. */
export const transfers: HubModule = {
  name: "transfers",
  entities: [
    PlannedMoveEntity,
    MoveStepEntity,
    TransferLeadEntity,
    EstablishmentHealthcareEntity,
    ResponsibilityHandoverEntity,
  ],
  resolvers: [
    CustodyMovesResolver,
    PlannedMoveResolver,
    PastMoveResolver,
    IncomingMovesResolver,
    MovePayloadResolver,
    TransferMutationsResolver,
  ],
};
