import type { HubModule } from "../access/index.js";
import {
  GovernanceResolver,
  PartnerGovernanceResolver,
  PartnerPolicyResolver,
  PolicyGapResolver,
  SharingDelayResolver,
} from "./governance.resolver.js";
import { GovernanceMutationsResolver } from "./governance-mutations.resolver.js";
import { PartnerPolicyEntity, PolicyAuditEntity } from "./partner-policy.entity.js";

/** How partners govern themselves: their policies, what is wanting in them, and how promptly they share. */
export const governance: HubModule = {
  name: "governance",
  entities: [PartnerPolicyEntity, PolicyAuditEntity],
  resolvers: [
    GovernanceResolver,
    GovernanceMutationsResolver,
    PartnerGovernanceResolver,
    PartnerPolicyResolver,
    PolicyGapResolver,
    SharingDelayResolver,
  ],
};
