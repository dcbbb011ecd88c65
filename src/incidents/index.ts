import type { HubModule } from "../access/index.js";
import { incidentFacts } from "./affected-people.js";
import { EmergencySetResolver } from "./emergency-set.resolver.js";
import { IncidentMutationsResolver, MajorIncidentResolver } from "./incident.resolver.js";
import { MajorIncidentEntity } from "./major-incident.entity.js";

/** Major incidents: who declared one, who responds, and the least that saves the lives of those affected. */
export const incidents: HubModule = {
  name: "incidents",
  entities: [MajorIncidentEntity],
  resolvers: [MajorIncidentResolver, IncidentMutationsResolver, EmergencySetResolver],
  facts: incidentFacts,
};
