import type { HubModule } from "./access/index.js";
import { agreements } from "./agreements/index.js";
import { partners } from "./partners/index.js";
import { people } from "./people/index.js";
import { relationships } from "./relationships/index.js";

/** The hub's domain modules, lower ones first. This is the only list of them. */
export const MODULES: readonly HubModule[] = [people, partners, agreements, relationships];
