import type { HubModule } from "./access/index.js";
import { agreements } from "./agreements/index.js";
import { audit } from "./audit/index.js";
import { carePlans } from "./care-plans/index.js";
import { consents } from "./consents/index.js";
import { custody } from "./custody/index.js";
import { explanations } from "./explanations/index.js";
import { health } from "./health/index.js";
import { justice } from "./justice/index.js";
import { partners } from "./partners/index.js";
import { people } from "./people/index.js";
import { relationships } from "./relationships/index.js";
import { risk } from "./risk/index.js";

/** The hub's domain modules, lower ones first. This is the only list of them. */
export const MODULES: readonly HubModule[] = [
  people,
  partners,
  agreements,
  relationships,
  consents,
  custody,
  justice,
  health,
  risk,
  carePlans,
  audit,
  explanations,
];
