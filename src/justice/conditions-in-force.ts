import { ukDay } from "../kernel/calendar.js";
import type { LicenceConditionEntity } from "./licence-condition.entity.js";

type Dated = Pick<LicenceConditionEntity, "inForceFrom" | "inForceUntil">;
type Bearing = Dated & Pick<LicenceConditionEntity, "affects">;

/**
 * The conditions, in force today, that affect safe care or where the person may live.
 *
 * They are all that a council or a landlord is shown, and all that the existence flag speaks of, so that the flag
 * never betrays a condition of another kind (domain guide 2.2, note on row 14).
 */
export function conditionsForSafeCare<Condition extends Bearing>(
  conditions: readonly Condition[],
  now: Date,
): readonly Condition[] {
  const today = ukDay(now);
  return conditions.filter((condition) => bearsOnCareOrHome(condition) && isInForce(condition, today));
}

function bearsOnCareOrHome({ affects }: Bearing): boolean {
  return affects === "CARE" || affects === "ACCOMMODATION";
}

/** The last day counts: a condition until 5 May is still to be kept on 5 May. */
function isInForce({ inForceFrom, inForceUntil }: Dated, today: string): boolean {
  return inForceFrom <= today && (inForceUntil === null || inForceUntil >= today);
}
