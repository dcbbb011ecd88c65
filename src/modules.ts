import "reflect-metadata";
import type { HubModule } from "./access/index.js";
import { advocacy } from "./advocacy/index.js";
import { agreements } from "./agreements/index.js";
import { audit } from "./audit/index.js";
import { capacity } from "./capacity/index.js";
import { careNeeds } from "./care-needs/index.js";
import { carePlans } from "./care-plans/index.js";
import { consents } from "./consents/index.js";
import { continuingHealthcare } from "./continuing-healthcare/index.js";
import { custody } from "./custody/index.js";
import { endOfLife } from "./end-of-life/index.js";
import { entries } from "./entries/index.js";
import { equality } from "./equality/index.js";
import { equipment } from "./equipment/index.js";
import { exceptions } from "./exceptions/index.js";
import { explanations } from "./explanations/index.js";
import { families } from "./families/index.js";
import { finance } from "./finance/index.js";
import { governance } from "./governance/index.js";
import { health } from "./health/index.js";
import { housing } from "./housing/index.js";
import { inbox } from "./inbox/index.js";
import { incidents } from "./incidents/index.js";
import { investigations } from "./investigations/index.js";
import { justice } from "./justice/index.js";
import { notices } from "./notices/index.js";
import { partners } from "./partners/index.js";
import { people } from "./people/index.js";
import { planning } from "./planning/index.js";
import { privacyMonitoring } from "./privacy-monitoring/index.js";
import { protections } from "./protections/index.js";
import { publicProtection } from "./public-protection/index.js";
import { relationships } from "./relationships/index.js";
import { responsibilities } from "./responsibilities/index.js";
import { retention } from "./retention/index.js";
import { risk } from "./risk/index.js";
import { safeguarding } from "./safeguarding/index.js";
import { sharing } from "./sharing/index.js";
import { subjectRequests } from "./subject-requests/index.js";
import { transfers } from "./transfers/index.js";
import { treatments } from "./treatments/index.js";

/** The hub's domain modules, lower ones first. This is the only list of them. */
export const MODULES: readonly HubModule[] = [
  people,
  partners,
  agreements,
  relationships,
  protections,
  notices,
  entries,
  capacity,
  consents,
  exceptions,
  custody,
  transfers,
  justice,
  health,
  risk,
  endOfLife,
  treatments,
  careNeeds,
  equipment,
  equality,
  finance,
  continuingHealthcare,
  responsibilities,
  safeguarding,
  publicProtection,
  families,
  advocacy,
  housing,
  carePlans,
  incidents,
  governance,
  planning,
  inbox,
  audit,
  privacyMonitoring,
  investigations,
  retention,
  sharing,
  subjectRequests,
  explanations,
];
