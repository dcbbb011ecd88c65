import type { HubModule } from "../access/index.js";
import { PartnerNoticeEntity } from "./partner-notice.entity.js";
import { PartnerNoticePayloadResolver, PartnerNoticeResolver } from "./partner-notice.resolver.js";

export { type SharingChange, tellingWhoLosesSight } from "./who-loses-sight.js";

/** What partners are told when their access to something of a person's record ends. */
export const notices: HubModule = {
  name: "notices",
  entities: [PartnerNoticeEntity],
  resolvers: [PartnerNoticeResolver, PartnerNoticePayloadResolver],
};
