import { oneRowBy, rowsBy } from "../db/index.js";
import { PartnerPolicyEntity, PolicyAuditEntity } from "./partner-policy.entity.js";

export const policyById = oneRowBy(PartnerPolicyEntity, "id");
export const policiesOf = rowsBy(PartnerPolicyEntity, "partnerId", ["eventAt", "id"]);
export const auditsOf = rowsBy(PolicyAuditEntity, "policyId", ["auditedOn", "recordedAt", "id"]);
