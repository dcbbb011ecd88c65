import type { HubModule } from "../access/index.js";
import { AccessEventEntity } from "./access-event.entity.js";
import { AccessLogResolver, PersonAccessLogResolver } from "./access-log.resolver.js";

export { ReasonEnum } from "./access-log-entry.type.js";

/** The access log as information-governance leads read it. What writes it is `audit/trail`. */
export const audit: HubModule = {
  name: "audit",
  entities: [AccessEventEntity],
  resolvers: [AccessLogResolver, PersonAccessLogResolver],
};
