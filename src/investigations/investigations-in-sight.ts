import { type HubContext, isMoment, type Page, type PlacedList, readPlaced } from "../access/index.js";
import { statement } from "../db/index.js";
import { isId } from "../kernel/ids.js";
import type { InvestigationEntity } from "./investigation.entity.js";
import { investigationById } from "./investigations.loader.js";

const LISTED: PlacedList<InvestigationEntity> = {
  query: statement(`
  SELECT id, subject_user_id AS "subjectUserId", person_id AS "personId", reason,
    kept_from_person_because AS "keptFromPersonBecause", recorded_by_user_id AS "recordedByUserId",
    recorded_by_partner_id AS "recordedByPartnerId", event_at AS "eventAt"
  FROM investigation
  WHERE recorded_by_partner_id = $1 AND subject_user_id IS DISTINCT FROM $2 AND $3 = EXISTS (
    SELECT FROM investigation_outcome WHERE investigation_outcome.investigation_id = investigation.id)
    AND ($4::timestamptz IS NULL OR (event_at, id) < ($4::timestamptz, $5::uuid))
  ORDER BY event_at DESC, id DESC LIMIT $6`),
  ...{ placeOf: ({ eventAt }) => eventAt.toISOString(), isPlace: isMoment },
};

/** A page of the investigations of the caller's own partner, newest first, but for those that look into the caller. */
export function investigations(
  isClosed: boolean,
  first: number,
  after: string | undefined,
  context: HubContext,
): Promise<Page<InvestigationEntity>> {
  const { partnerId, userId } = context.principal;
  return readPlaced(LISTED, [partnerId, userId, isClosed], { first, after }, context.session);
}

/**
 * One investigation of the caller's own partner; null where there is none that they may know of.
 *
 * To the lead who is looked into it is as if there were none.
 */
export async function investigationInSight(id: string, context: HubContext): Promise<InvestigationEntity | null> {
  const row = isId(id) ? await context.load(investigationById, id.toLowerCase()) : null;
  const { partnerId, userId } = context.principal;
  return row?.recordedByPartnerId === partnerId && row.subjectUserId !== userId ? row : null;
}
