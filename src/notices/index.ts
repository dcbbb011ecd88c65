import type { HubModule } from "../access/index.js";
import { PartnerNoticeEntity } from "./partner-notice.entity.js";
import { PartnerNoticePayloadResolver, PartnerNoticeResolver } from "./partner-notice.resolver.js";

export { type Correction, tellOfCorrection } from "./tell-of-correction.js";
export { type SharingChange, tellingWhoLosesSight } from "./who-loses-sight.js";

/** What partners are told when their access to something of a person's record ends, or what they were given was put right. */
export const notices: HubModule = {
  name: "notices",
  entities: [PartnerNoticeEntity],
  resolvers: [PartnerNoticeResolver, PartnerNoticePayloadResolver],
};
