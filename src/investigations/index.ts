import type { HubModule } from "../access/index.js";
import { EventHoldEntity } from "./event-hold.entity.js";
import { InvestigationEntity, InvestigationNoteEntity } from "./investigation.entity.js";
import {
  InvestigationClosingResolver,
  InvestigationNoteResolver,
  InvestigationResolver,
} from "./investigation.resolver.js";
import { InvestigationMutationsResolver } from "./investigation-mutations.resolver.js";
import { InvestigationOutcomeEntity } from "./investigation-outcome.entity.js";
import { jointInvestigations } from "./joint/index.js";

/** Investigations of access: what governance looks into, which events it holds, and what it found. */
export const investigations: HubModule = {
  name: "investigations",
  entities: [
    ...[InvestigationEntity, InvestigationNoteEntity, EventHoldEntity, InvestigationOutcomeEntity],
    ...jointInvestigations.entities,
  ],
  resolvers: [
    InvestigationResolver,
    InvestigationMutationsResolver,
    InvestigationNoteResolver,
    InvestigationClosingResolver,
    ...jointInvestigations.resolvers,
  ],
};
