import type { HubModule } from "../access/index.js";
import { PlanningResolver } from "./planning.resolver.js";

/** Counts of people for planning services. It holds no table of its own, and nothing about anybody leaves it. */
export const planning: HubModule = {
  name: "planning",
  entities: [],
  resolvers: [PlanningResolver],
};
