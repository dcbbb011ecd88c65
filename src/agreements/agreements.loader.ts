import { oneRowBy, rowsBy } from "../db/index.js";
import { AgreementEntity, StatutoryGatewayEntity } from "./agreement.entity.js";
import { AgreementEventEntity, AgreementRoleEntity, AgreementTermsEntity } from "./agreement-record.entity.js";

export const agreementById = oneRowBy(AgreementEntity, "id");
export const agreementsOf = rowsBy(AgreementEntity, "partnerId", ["validFrom", "id"]);
export const agreementsLedBy = rowsBy(AgreementEntity, "leadPartnerId", ["validFrom", "id"]);
export const termsOf = oneRowBy(AgreementTermsEntity, "agreementId");
export const rolesOf = rowsBy(AgreementRoleEntity, "agreementId", ["role"]);
export const historyOf = rowsBy(AgreementEventEntity, "agreementId", ["eventAt", "id"]);
export const gatewaysOf = rowsBy(StatutoryGatewayEntity, "partnerId", ["statute", "id"]);
