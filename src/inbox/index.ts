import type { HubModule } from "../access/index.js";
import { InboxResolver } from "./inbox.resolver.js";
import { SubmissionEntity } from "./submission.entity.js";

/** The submit-only inbox: what partners leave for one another, even one that may read nothing any more. */
export const inbox: HubModule = {
  name: "inbox",
  entities: [SubmissionEntity],
  resolvers: [InboxResolver],
};
