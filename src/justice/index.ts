import type { HubModule } from "../access/index.js";
import { OffencesResolver, PersonOffencesResolver } from "./justice.resolver.js";
import { LicenceConditionEntity } from "./licence-condition.entity.js";
import { OffenceEntity } from "./offence.entity.js";

/** Justice: offences, sentences and licence conditions. */
export const justice: HubModule = {
  name: "justice",
  entities: [OffenceEntity, LicenceConditionEntity],
  resolvers: [PersonOffencesResolver, OffencesResolver],
};
