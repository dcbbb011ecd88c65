import type { HubModule } from "../access/index.js";
import { ChcCaseEntity } from "./chc-case.entity.js";
import { ChcDecisionEntity } from "./chc-decision.entity.js";
import { ChcMutationsResolver } from "./chc-mutations.resolver.js";
import { ChcPackageLineEntity } from "./chc-package-line.entity.js";
import {
  ChcCaseResolver,
  ChcPackageLineResolver,
  PersonContinuingHealthcareResolver,
} from "./continuing-healthcare.resolver.js";

export { chcCases, chcDecisions } from "./chc-kinds.js";

/** NHS continuing healthcare, in short: cases, what came of them, and the packages that follow. */
export const continuingHealthcare: HubModule = {
  name: "continuing-healthcare",
  entities: [ChcCaseEntity, ChcDecisionEntity, ChcPackageLineEntity],
  resolvers: [PersonContinuingHealthcareResolver, ChcCaseResolver, ChcPackageLineResolver, ChcMutationsResolver],
};
