import type { HubContext } from "../access/index.js";
import { allAsSeen, type Consent, decisionsOf, isBelieved } from "../consents/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { SharingDecision, SharingDecisionKind } from "./sharing-decision.type.js";

/**
 * What the person, or somebody in their place, said about sharing and when, as this caller sees it among consents.
 *
 * Of a decision that reads as not available now, its earlier versions are not told either: their end would say why.
 */
export async function consentsAsDecisions(person: PersonId, context: HubContext): Promise<SharingDecision[]> {
  const versions = await context.load(decisionsOf, person);
  const now = await allAsSeen(versions.filter(isBelieved), context);
  const available = new Set(now.filter(({ availability }) => availability === "AVAILABLE").map(({ id }) => id));
  const seen = await allAsSeen(
    versions.filter(({ id, kind }) => available.has(id) && kind === "INFORMATION_SHARING"),
    context,
  );
  return seen.flatMap(asDecision);
}

function asDecision({ row, categories, recipients }: Consent): SharingDecision[] {
  const kind = row && kindOf(row);
  if (!row || !kind) return [];
  return [
    {
      ...{ kind, recordId: row.id, personId: row.personId, at: row.eventAt, decider: row.deciderKind },
      ...{ categories: categories ?? [], purposes: row.purposes, recipients: recipients ?? [], until: row.validTo },
      ...{ legalBasis: null, legalReference: null, reviews: [] },
      ...{ decidedByPartnerId: row.obtainedByPartnerId, decidedByUserId: row.obtainedByUserId },
    },
  ];
}

/** What was said by a version; null where it only tells that another stands in its place, or what became of it. */
function kindOf({ status, decision, isObjection }: NonNullable<Consent["row"]>): SharingDecisionKind | null {
  switch (status) {
    case "GIVEN":
      return decision === "PERMIT" ? "CONSENT" : "REFUSAL";
    case "REFUSED":
      return isObjection ? "OBJECTION" : "REFUSAL";
    case "WITHDRAWN":
      return isObjection ? "OBJECTION_LIFTED" : "WITHDRAWAL";
    case "DRAFT":
    case "ASKED":
    case "UNABLE_TO_ASK":
    case "EXPIRED":
    case "SUPERSEDED":
    case "SUSPENDED":
    case "ENTERED_IN_ERROR":
      return null;
  }
}
