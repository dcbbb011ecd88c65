import type { HubModule } from "../access/index.js";
import { AgreementEntity, StatutoryGatewayEntity } from "./agreement.entity.js";
import { AgreementResolver, PartnerAgreementsResolver } from "./agreement.resolver.js";
import { AgreementMutationsResolver } from "./agreement-mutations.resolver.js";
import { AgreementEventEntity, AgreementRoleEntity, AgreementTermsEntity } from "./agreement-record.entity.js";
import { agreementStanding } from "./agreement-standing.js";

export { agreementsLedBy } from "./agreements.loader.js";

/** Information sharing agreements, what stands behind them and became of them, and statutory gateways. */
export const agreements: HubModule = {
  name: "agreements",
  entities: [AgreementEntity, AgreementTermsEntity, AgreementRoleEntity, AgreementEventEntity, StatutoryGatewayEntity],
  resolvers: [AgreementResolver, PartnerAgreementsResolver, AgreementMutationsResolver],
  standing: agreementStanding,
};
