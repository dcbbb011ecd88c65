import type { HubContext } from "../access/index.js";
import { type TellingDecisionEntity, tellingKind } from "../end-of-life/index.js";
import { entriesInSight } from "../entries/index.js";
import type { PersonId } from "../kernel/ids.js";
import { consentsAsDecisions } from "./consents-as-decisions.js";
import { exceptionsAsDecisions } from "./exceptions-as-decisions.js";
import { mayKnowOf } from "./may-know-of.js";
import type { SharingDecision } from "./sharing-decision.type.js";

/**
 * The significant decisions about sharing a person's record, newest first (CONS-04): each by the sight rules of the
 * record that holds it, and none that is only about what the caller may not know of. The facts of the person must
 * have been read.
 */
export async function sharingDecisions(person: PersonId, context: HubContext): Promise<readonly SharingDecision[]> {
  const told = await Promise.all([
    consentsAsDecisions(person, context),
    exceptionsAsDecisions(person, context),
    tellingsAsDecisions(person, context),
  ]);
  return told
    .flat()
    .flatMap((decision) => inSight(decision, context))
    .sort((one, other) => other.at.getTime() - one.at.getTime() || (one.recordId < other.recordId ? -1 : 1));
}

/** What an agency weighed whether to tell is for those who read the end of life: to others it would be a trace. */
async function tellingsAsDecisions(person: PersonId, context: HubContext): Promise<SharingDecision[]> {
  if (!context.gatekeeper.permits(person, "TERMINAL_ILLNESS", "READ")) return [];
  const { all } = await entriesInSight(tellingKind, person, context);
  return all.map(tellingAsDecision);
}

function tellingAsDecision(row: TellingDecisionEntity): SharingDecision {
  return {
    ...{ kind: "TELLING_CONSIDERED", recordId: row.id, personId: row.personId, at: row.eventAt, decider: null },
    ...{ categories: ["TERMINAL_ILLNESS"], purposes: [], until: row.endedAt, legalBasis: null, reviews: [] },
    recipients: [{ kind: "AGENCY_TYPE", agencyType: "LOCAL_AUTHORITY", includesFuture: false }],
    legalReference: row.legalBasis,
    ...{ decidedByPartnerId: row.recordedByPartnerId, decidedByUserId: row.recordedByUserId },
  };
}

/** The decision with the categories that the caller may know of; nothing where none of its own is left. */
function inSight(decision: SharingDecision, context: HubContext): SharingDecision[] {
  const categories = decision.categories.filter((category) => mayKnowOf(category, decision.personId, context));
  return categories.length > 0 || decision.categories.length === 0 ? [{ ...decision, categories }] : [];
}
