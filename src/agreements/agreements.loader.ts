import { rowsBy } from "../db/index.js";
import { AgreementEntity, StatutoryGatewayEntity } from "./agreement.entity.js";

export const agreementsOf = rowsBy(AgreementEntity, "partnerId", ["validFrom", "id"]);
export const agreementsLedBy = rowsBy(AgreementEntity, "leadPartnerId", ["validFrom", "id"]);
export const gatewaysOf = rowsBy(StatutoryGatewayEntity, "partnerId", ["statute", "id"]);
