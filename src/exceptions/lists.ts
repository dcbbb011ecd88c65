import { type HubContext, requireFirst } from "../access/index.js";
import { type Statement, statement } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { Right } from "../policy/vocabulary.js";
import type { AccessAlertEntity } from "./access-alert.entity.js";
import type { BreakGlassEntity } from "./break-glass.entity.js";
import type { DisclosureRequestEntity } from "./disclosure.entity.js";
import type { OverrideEntity } from "./override.entity.js";

const LARGEST_PAGE = 100;

const BREAK_GLASS = statement(`
  SELECT id, person_id AS "personId", user_id AS "userId", partner_id AS "partnerId", record_owner_id AS "recordOwnerId",
    reason, circumstances, claimed_relationship AS "claimedRelationship", is_life_critical AS "isLifeCritical",
    started_at AS "startedAt", until, ended_at AS "endedAt", review_due::text AS "reviewDue"
  FROM break_glass
  WHERE (partner_id = $1 OR record_owner_id = $1) AND $2 = EXISTS (
    SELECT FROM break_glass_review AS review
    WHERE review.break_glass_id = break_glass.id AND review.recorded_by_partner_id = $1)
  ORDER BY review_due, id LIMIT $3
`);

const OVERRIDES = statement(`
  SELECT id, person_id AS "personId", partner_id AS "partnerId", user_id AS "userId", categories, purpose,
    legal_basis AS "legalBasis", legal_reference AS "legalReference", consent_ground AS "consentGround",
    consent_reason AS "consentReason", individual_assessment AS "individualAssessment", harm_weighed AS "harmWeighed",
    necessity, requested_by_user_id AS "requestedByUserId", person_told_at AS "personToldAt",
    not_told_reason AS "notToldReason", to_be_told_on::text AS "toBeToldOn", valid_from AS "validFrom",
    valid_to AS "validTo", ended_at AS "endedAt", review_due::text AS "reviewDue",
    recorded_by_user_id AS "recordedByUserId", recorded_by_partner_id AS "recordedByPartnerId", event_at AS "eventAt"
  FROM sharing_override
  WHERE recorded_by_partner_id = $1 AND $2 = EXISTS (
    SELECT FROM override_review AS review WHERE review.override_id = sharing_override.id)
  ORDER BY review_due, id LIMIT $3
`);

const ALERTS = statement(`
  SELECT id, kind, person_id AS "personId", user_id AS "userId", exception_id AS "exceptionId", event_at AS "eventAt"
  FROM access_alert WHERE to_partner_id = $1 ORDER BY event_at DESC, id LIMIT $2
`);

const DISCLOSURES = statement(`
  SELECT asked.id, asked.person_id AS "personId", asked.categories, asked.purpose, asked.level_asked AS "levelAsked",
    asked.reason, asked.recorded_by_user_id AS "recordedByUserId", asked.recorded_by_partner_id AS "recordedByPartnerId",
    asked.event_at AS "eventAt"
  FROM disclosure_request AS asked JOIN person ON person.id = asked.person_id
  WHERE person.record_owner_id = $1 AND $2 = EXISTS (
    SELECT FROM disclosure_decision AS decided WHERE decided.disclosure_id = asked.id)
  ORDER BY asked.event_at, asked.id LIMIT $3
`);

/** The emergencies that the reader's governance answers for: of its own users, and with its partner's records. */
export function breakGlassList(isReviewed: boolean, first: number, context: HubContext): Promise<BreakGlassEntity[]> {
  return listed(BREAK_GLASS, [isReviewed], first, { right: "REVIEW", query: "breakGlassReviews" }, context);
}

/** The decisions to share without consent that the reader's partner took. */
export function overrideList(isReviewed: boolean, first: number, context: HubContext): Promise<OverrideEntity[]> {
  return listed(OVERRIDES, [isReviewed], first, { right: "REVIEW", query: "overridesToReview" }, context);
}

/** What the reader's governance was alerted of, newest first. */
export function alertList(first: number, context: HubContext): Promise<AccessAlertEntity[]> {
  return listed(ALERTS, [], first, { right: "REVIEW", query: "accessAlerts" }, context);
}

/** The requests for disclosure of records that the reader's partner controls. */
export function disclosureList(
  isDecided: boolean,
  first: number,
  context: HubContext,
): Promise<DisclosureRequestEntity[]> {
  return listed(DISCLOSURES, [isDecided], first, { right: "DECIDE", query: "disclosuresToDecide" }, context);
}

/** Reads a list for governance or for those who decide, and leaves out silently whom the caller is kept away from. */
async function listed<Row extends { readonly personId: PersonId }>(
  query: Statement,
  values: readonly unknown[],
  first: number,
  by: { readonly right: Right; readonly query: string },
  context: HubContext,
): Promise<Row[]> {
  requireFirst(first, LARGEST_PAGE);
  const rows = await context.session.rows<Row>(query, [context.principal.partnerId, ...values, first]);
  const people = rows.map(({ personId }) => personId);
  const open = await context.gatekeeper.rights.exercisable(people, by.right, `Query.${by.query}`);
  return rows.filter(({ personId }) => open.has(personId));
}
