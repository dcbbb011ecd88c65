import {
  type HubContext,
  isDay,
  isMoment,
  type ListByRight,
  type Page,
  readListByRight,
  type WantedPage,
} from "../access/index.js";
import { statement } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";
import { isKeptOut } from "../relationships/index.js";
import type { AccessAlertEntity } from "./access-alert.entity.js";
import type { BreakGlassEntity } from "./break-glass.entity.js";
import type { DisclosureRequestEntity } from "./disclosure.entity.js";
import type { OverrideEntity } from "./override.entity.js";

/** Each list is asked with its reader first: the partner, the user, their role, and the moment. */
const keptFromReader = (person: string) => isKeptOut({ person, user: "$2", role: "$3", now: "$4" });

const BREAK_GLASS: ListByRight<BreakGlassEntity> = {
  query: statement(`
    SELECT id, person_id AS "personId", user_id AS "userId", partner_id AS "partnerId", record_owner_id AS "recordOwnerId",
      reason, circumstances, claimed_relationship AS "claimedRelationship", is_life_critical AS "isLifeCritical",
      started_at AS "startedAt", until, ended_at AS "endedAt", review_due::text AS "reviewDue"
    FROM break_glass
    WHERE (partner_id = $1 OR record_owner_id = $1) AND NOT ${keptFromReader("break_glass.person_id")}
      AND $5 = EXISTS (
        SELECT FROM break_glass_review AS review
        WHERE review.break_glass_id = break_glass.id AND review.recorded_by_partner_id = $1)
      AND ($6::date IS NULL OR (review_due, id) > ($6::date, $7::uuid))
    ORDER BY review_due, id LIMIT $8`),
  ...{ right: "REVIEW", field: "Query.breakGlassReviews" },
  ...{ placeOf: ({ reviewDue }) => reviewDue, isPlace: isDay },
};

const OVERRIDES: ListByRight<OverrideEntity> = {
  query: statement(`
    SELECT id, person_id AS "personId", partner_id AS "partnerId", user_id AS "userId", categories, purpose,
      legal_basis AS "legalBasis", legal_reference AS "legalReference", consent_ground AS "consentGround",
      consent_reason AS "consentReason", individual_assessment AS "individualAssessment", harm_weighed AS "harmWeighed",
      necessity, requested_by_user_id AS "requestedByUserId", person_told_at AS "personToldAt",
      not_told_reason AS "notToldReason", to_be_told_on::text AS "toBeToldOn", valid_from AS "validFrom",
      valid_to AS "validTo", ended_at AS "endedAt", review_due::text AS "reviewDue",
      recorded_by_user_id AS "recordedByUserId", recorded_by_partner_id AS "recordedByPartnerId", event_at AS "eventAt"
    FROM sharing_override
    WHERE recorded_by_partner_id = $1 AND NOT ${keptFromReader("sharing_override.person_id")}
      AND $5 = EXISTS (SELECT FROM override_review AS review WHERE review.override_id = sharing_override.id)
      AND ($6::date IS NULL OR (review_due, id) > ($6::date, $7::uuid))
    ORDER BY review_due, id LIMIT $8`),
  ...{ right: "REVIEW", field: "Query.overridesToReview" },
  ...{ placeOf: ({ reviewDue }) => reviewDue, isPlace: isDay },
};

const ALERTS: ListByRight<AccessAlertEntity> = {
  query: statement(`
    SELECT id, kind, person_id AS "personId", user_id AS "userId", exception_id AS "exceptionId", event_at AS "eventAt"
    FROM access_alert
    WHERE to_partner_id = $1 AND NOT ${keptFromReader("access_alert.person_id")}
      AND ($5::timestamptz IS NULL OR (event_at, id) < ($5::timestamptz, $6::uuid))
    ORDER BY event_at DESC, id DESC LIMIT $7`),
  ...{ right: "REVIEW", field: "Query.accessAlerts" },
  ...{ placeOf: ({ eventAt }) => eventAt.toISOString(), isPlace: isMoment },
};

const DISCLOSURES: ListByRight<DisclosureRequestEntity> = {
  query: statement(`
    SELECT asked.id, asked.person_id AS "personId", asked.categories, asked.purpose, asked.level_asked AS "levelAsked",
      asked.reason, asked.recorded_by_user_id AS "recordedByUserId", asked.recorded_by_partner_id AS "recordedByPartnerId",
      asked.event_at AS "eventAt"
    FROM disclosure_request AS asked JOIN person ON person.id = asked.person_id
    WHERE person.record_owner_id = $1 AND NOT ${keptFromReader("asked.person_id")}
      AND $5 = EXISTS (SELECT FROM disclosure_decision AS decided WHERE decided.disclosure_id = asked.id)
      AND ($6::timestamptz IS NULL OR (asked.event_at, asked.id) > ($6::timestamptz, $7::uuid))
    ORDER BY asked.event_at, asked.id LIMIT $8`),
  ...{ right: "DECIDE", field: "Query.disclosuresToDecide" },
  ...{ placeOf: ({ eventAt }) => eventAt.toISOString(), isPlace: isMoment },
};

/** The emergencies that the reader's governance answers for: of its own users, and with its partner's records. */
export function breakGlassList(isReviewed: boolean, page: WantedPage, context: HubContext) {
  return listed(BREAK_GLASS, [isReviewed], page, context);
}

/** The decisions to share without consent that the reader's partner took. */
export function overrideList(isReviewed: boolean, page: WantedPage, context: HubContext) {
  return listed(OVERRIDES, [isReviewed], page, context);
}

/** What the reader's governance was alerted of, newest first. */
export function alertList(page: WantedPage, context: HubContext) {
  return listed(ALERTS, [], page, context);
}

/** The requests for disclosure of records that the reader's partner controls. */
export function disclosureList(isDecided: boolean, page: WantedPage, context: HubContext) {
  return listed(DISCLOSURES, [isDecided], page, context);
}

/** Reads a list as far as its reader may be told of it: for everybody else it is empty. */
function listed<Row extends { readonly id: string; readonly personId: PersonId }>(
  list: ListByRight<Row>,
  wanted: readonly unknown[],
  page: WantedPage,
  context: HubContext,
): Promise<Page<Row>> {
  const { partnerId, userId, role } = context.principal;
  return readListByRight(list, [partnerId, userId, role, context.now, ...wanted], page, context);
}
