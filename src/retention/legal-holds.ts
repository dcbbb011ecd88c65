import { type HubContext, isMoment, type Page, type PlacedList, readPlaced } from "../access/index.js";
import { oneRowBy, statement } from "../db/index.js";
import { isId } from "../kernel/ids.js";
import { LegalHoldEntity, LegalHoldReleaseEntity } from "./legal-hold.entity.js";

const holdById = oneRowBy(LegalHoldEntity, "id");
export const releaseOfHold = oneRowBy(LegalHoldReleaseEntity, "holdId");

const HOLDS: PlacedList<LegalHoldEntity> = {
  query: statement(`
  SELECT id, person_id AS "personId", user_id AS "userId", partner_id AS "partnerId", from_at AS "fromAt", to_at AS "toAt",
    reason, recorded_by_user_id AS "recordedByUserId", recorded_by_partner_id AS "recordedByPartnerId", event_at AS "eventAt"
  FROM legal_hold
  WHERE recorded_by_partner_id = $1 AND user_id IS DISTINCT FROM $2
    AND $3 = EXISTS (SELECT FROM legal_hold_release WHERE legal_hold_release.hold_id = legal_hold.id)
    AND ($4::timestamptz IS NULL OR (event_at, id) < ($4::timestamptz, $5::uuid))
  ORDER BY event_at DESC, id DESC LIMIT $6`),
  ...{ placeOf: ({ eventAt }) => eventAt.toISOString(), isPlace: isMoment },
};

/** The legal holds of the caller's own partner, newest first, but for those on what the caller did. */
export function legalHolds(
  isReleased: boolean,
  first: number,
  after: string | undefined,
  context: HubContext,
): Promise<Page<LegalHoldEntity>> {
  const { partnerId, userId } = context.principal;
  return readPlaced(HOLDS, [partnerId, userId, isReleased], { first, after }, context.session);
}

/** One hold of the caller's own partner; null where there is none that they may know of. */
export async function holdInSight(id: string, context: HubContext): Promise<LegalHoldEntity | null> {
  const row = isId(id) ? await context.load(holdById, id.toLowerCase()) : null;
  const { partnerId, userId } = context.principal;
  return row?.recordedByPartnerId === partnerId && row.userId !== userId ? row : null;
}
