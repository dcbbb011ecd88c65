import { RuleBroken } from "../kernel/errors.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType } from "../policy/vocabulary.js";

const LONGEST_HOURS = 24;
const HOUR = 3_600_000;

/** The places of which the hub knows who is there: it keeps arrivals and departures for no other. */
const KNOWN_PLACES = [
  "PRISON",
  "YOUNG_OFFENDER_INSTITUTION",
  "SECURE_TRAINING_CENTRE",
  "SECURE_CHILDRENS_HOME",
  "APPROVED_PREMISES",
];

interface Declarer {
  readonly id: PartnerId;
  readonly agencyType: AgencyType;
  readonly serviceAreas: readonly string[];
}

interface Place {
  readonly kind: string;
  readonly partnerId: PartnerId;
  readonly areaCode: string;
}

/** Whether the hub knows who is in a place, so that an incident there can reach anybody. */
export function isKnownPlace({ kind }: Pick<Place, "kind">): boolean {
  return KNOWN_PLACES.includes(kind);
}

/** Refuses an incident elsewhere than where its declarer answers: a prison's own walls, or a council's or force's area. */
export function requireOwnGround(declarer: Declarer, places: readonly Place[]): void {
  const answersFor = ({ partnerId, areaCode }: Place) =>
    declarer.agencyType === "PRISON" ? partnerId === declarer.id : declarer.serviceAreas.includes(areaCode);
  if (places.every(answersFor)) return;
  throw new RuleBroken("INC-03", "Declare an incident in your own prison or area. Ask whoever answers for the place.");
}

/** Refuses an incident that is over before it begins or goes on without being looked at again (INC-03). */
export function requireTimeLimit(startedAt: Date, until: Date, now: Date): void {
  const isInTime = until > now && until.getTime() <= startedAt.getTime() + LONGEST_HOURS * HOUR;
  if (isInTime) return;
  throw new RuleBroken(
    "INC-03",
    "What an incident opens lasts 24 hours at most from its beginning. Declare it anew then.",
  );
}
