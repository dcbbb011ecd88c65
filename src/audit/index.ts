import type { HubModule } from "../access/index.js";
import { AccessEventEntity } from "./access-event.entity.js";
import { AccessLogResolver, PersonAccessLogResolver } from "./access-log.resolver.js";
import { AccessReportResolver } from "./access-report.resolver.js";
import { AuditProofResolver } from "./audit-proof.resolver.js";

export { ReasonEnum } from "./access-log-entry.type.js";
export { accessReportOf } from "./access-report.js";
export { AccessReportLine } from "./access-report.type.js";

/** The access log as information-governance leads read it. What writes it is `audit/trail`. */
export const audit: HubModule = {
  name: "audit",
  entities: [AccessEventEntity],
  resolvers: [AccessLogResolver, PersonAccessLogResolver, AccessReportResolver, AuditProofResolver],
};
