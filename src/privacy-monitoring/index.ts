import type { HubModule } from "../access/index.js";
import { OddAccessRunEntity, StaffDetailEntity } from "./monitoring.entity.js";
import { OddAccessEntity, OddAccessResolutionEntity } from "./odd-access.entity.js";
import { OddAccessPayloadResolver, OddAccessResolutionResolver, OddAccessResolver } from "./odd-access.resolver.js";

export { type Access, accessOf, type LoggedAccess } from "./access.js";
export type { Connection } from "./connection.js";
export { examine } from "./examine.js";
export type { Finding, Pass } from "./finding.js";
export { InvalidRuleBook, loadRuleBook, parseRuleBook } from "./rule-book.js";
export { RULE_NAMES, type RuleName } from "./rule-names.js";
export type { RuleBook } from "./rule-shape.js";
export { type RunCount, runPrivacyMonitoring } from "./run.js";
export {
  type Involvement,
  type PersonFacts,
  type Scene,
  type SceneFacts,
  type StaffFacts,
  sceneOf,
  type UnreviewedEmergency,
} from "./scene.js";

/** Privacy monitoring: what is odd in the access log, told to those who are to look at it (GAP-32). */
export const privacyMonitoring: HubModule = {
  name: "privacy-monitoring",
  entities: [StaffDetailEntity, OddAccessEntity, OddAccessResolutionEntity, OddAccessRunEntity],
  resolvers: [OddAccessResolver, OddAccessResolutionResolver, OddAccessPayloadResolver],
};
