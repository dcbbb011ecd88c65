import type { HubModule } from "../access/index.js";
import { ConsentEntity } from "./consent.entity.js";
import { ConsentRecipientResolver, ConsentResolver, PersonConsentsResolver } from "./consent.resolver.js";
import { consentById } from "./consent-as-seen.js";
import { consentFacts } from "./consent-facts.js";
import { ConsentMutationsResolver } from "./consent-mutations.resolver.js";

export { hasRefusedProcess, refusedToInvolve } from "./answers.js";
export { Consent } from "./consent.type.js";
export { allAsSeen, consentById, isBelieved } from "./consent-as-seen.js";
export { ConsentDecisionEnum, DeciderKindEnum } from "./consent-enums.js";
export { ConsentPayload, RemainingAccessRow } from "./consent-payload.type.js";
export { type ConsentProposal, type ProposedConsents, proposed } from "./consent-proposal.js";
export { ConsentRecipient } from "./consent-recipient.type.js";
export { decisionsOf } from "./consents.loader.js";
export { ConsentRecipientInput } from "./decision-terms.inputs.js";

/** Consents, refusals and objections: what a person said about sharing, and what the hub believed when. */
export const consents: HubModule = {
  name: "consents",
  entities: [ConsentEntity],
  resolvers: [PersonConsentsResolver, ConsentResolver, ConsentRecipientResolver, ConsentMutationsResolver],
  facts: consentFacts,
  references: { Consent: consentById },
};
