import type { ConsentEntity, DeciderKind } from "./consent.entity.js";
import { coversWhole, reachesLatecomers } from "./consent-scope.js";
import { stanceOf } from "./consent-stance.js";

type Ranked = Pick<
  ConsentEntity,
  | ("status" | "decision" | "isObjection" | "deciderKind" | "eventAt" | "validFrom")
  | ("recipients" | "categories" | "purposes")
>;

/** Who stands above whom: a capable person above everyone, somebody with authority above best interests. */
const RANK: Partial<Record<DeciderKind, number>> = {
  BEST_INTERESTS: 1,
  PARENTAL_RESPONSIBILITY: 2,
  ATTORNEY: 2,
  DEPUTY: 2,
  PERSON: 3,
};

/**
 * From when a refusal in somebody's place is outranked: a decider above them has since permitted all that it refused
 * (domain guide 3.5, between deciders). Null where it stands, as it does beside a permit of part of it.
 *
 * `permits` are those of a valid decider; a court's refusal is outranked by none.
 */
export function outrankedFrom(refusal: Ranked, permits: readonly Ranked[]): Date | null {
  const rank = RANK[refusal.deciderKind];
  if (rank === undefined) return null;
  const above = permits.filter(
    (permit) =>
      stanceOf(permit) === "PERMIT" &&
      (RANK[permit.deciderKind] ?? 0) > rank &&
      permit.eventAt > refusal.eventAt &&
      reachesLatecomers(permit) &&
      coversWhole(permit, refusal),
  );
  return above.reduce<Date | null>(
    (first, { validFrom }) => (first === null || validFrom < first ? validFrom : first),
    null,
  );
}
