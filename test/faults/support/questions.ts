import { idOf } from "../../../seeds/ids.js";
import { consentId, partnerId, personId } from "../../../seeds/index.js";

/** The person that everybody asks about. */
export const DANIEL = { id: personId("daniel-marsh") };

/** A question that a council's worker is answered. */
export const NAME = "query ($id: ID!) { person(id: $id) { name { familyName } carePlan { supportSummary } } }";

/** A change that adds one row each time it is made. */
export const RECORD_HOUSING =
  "mutation ($input: RecordHousingSituationInput!) { recordHousingSituation(input: $input) { entryId } }";
export const HOUSING = { input: { personId: DANIEL.id, kind: "TEMPORARY", since: "2026-06-01", isAtRisk: true } };
/** The rows that it adds. */
export const HOUSING_ROWS = `SELECT id FROM housing_situation WHERE person_id = '${DANIEL.id}'`;

/** A change of a version that the caller has seen. */
export const SECTION = idOf("section", "daniel-marsh/1");
export const EDIT =
  "mutation ($input: EditPlanSectionInput!) { editPlanSection(input: $input) { section { version } } }";

/** What probation reads on the strength of a consent alone, how that is withdrawn, and how it is given again. */
export const OUTCOMES =
  "query ($id: ID!) { person(id: $id) { carePlan { outcomes(first: 1) { edges { node { description } } } } } }";
export const CONSENT = { id: consentId("daniel-plan-probation") as string, version: 1 };
export const WITHDRAW =
  "mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consent { version } } }";
export const RECORD_CONSENT =
  "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id version } } }";
export const SAME_CONSENT = {
  ...{ personId: DANIEL.id, recipients: [{ partnerId: partnerId("northmere-probation") }], howGiven: "VERBAL" },
  ...{ categories: ["CARE_NEEDS", "CARE_PLAN"], purposes: ["RELEASE_PLANNING", "SUPERVISION"] },
};
