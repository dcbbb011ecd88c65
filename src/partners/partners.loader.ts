import { oneRowBy } from "../db/index.js";
import { EstablishmentEntity } from "./establishment.entity.js";
import { PartnerEntity } from "./partner.entity.js";
import { StaffUserEntity } from "./staff-user.entity.js";

export const partnerById = oneRowBy(PartnerEntity, "id");
export const establishmentById = oneRowBy(EstablishmentEntity, "id");
export const staffById = oneRowBy(StaffUserEntity, "id");
