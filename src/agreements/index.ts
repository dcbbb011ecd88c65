import type { HubModule } from "../access/index.js";
import { AgreementEntity, StatutoryGatewayEntity } from "./agreement.entity.js";
import { AgreementResolver, PartnerAgreementsResolver } from "./agreement.resolver.js";
import { agreementStanding } from "./agreement-standing.js";

/** Information sharing agreements and statutory gateways. */
export const agreements: HubModule = {
  name: "agreements",
  entities: [AgreementEntity, StatutoryGatewayEntity],
  resolvers: [AgreementResolver, PartnerAgreementsResolver],
  standing: agreementStanding,
};
