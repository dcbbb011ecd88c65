import type { HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import { momentOfAge } from "../people/index.js";
import type { ConsentEntity } from "./consent.entity.js";

const LONDON_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });

const SIXTEENTH = `((${momentOfAge(16, "date_of_birth")}) AT TIME ZONE 'Europe/London')::date`;

/** Turns of the person's life at which to ask again: the next expected release from custody, the sixteenth birthday. */
const TURNS = statement(`
  SELECT
    (SELECT min(expected_release_on)::text FROM facts.custody_episode WHERE person_id = $1 AND arrived_at <= $2
      AND (departed_at IS NULL OR departed_at > $2) AND expected_release_on >= $3::date) AS "releaseOn",
    (SELECT ${SIXTEENTH}::text FROM facts.person_identity WHERE person_id = $1 AND ${SIXTEENTH} >= $3::date) AS "sixteenthBirthday"
`);

interface Turns {
  readonly releaseOn: string | null;
  readonly sixteenthBirthday: string | null;
}

type Reviewed = Pick<ConsentEntity, "personId" | "deciderKind" | "validTo">;

/** The calendar day of a moment, by the clock of the people concerned. */
export function dayOf(moment: Date): string {
  return LONDON_DAY.format(moment);
}

/**
 * When a decision is to be reviewed if nobody says: in twelve months, when it ends, or on a turn of the person's life,
 * whichever is first (domain guide 3.3).
 */
export function defaultReview(now: Date, validTo: Date | null, turns: readonly (string | null)[] = []): string {
  const inAYear = new Date(now);
  inAYear.setUTCFullYear(now.getUTCFullYear() + 1);
  const end = dayOf(validTo && validTo < inAYear ? validTo : inAYear);
  return turns.reduce<string>((first, turn) => (turn !== null && turn < first ? turn : first), end);
}

/** The default review of a new decision; at sixteen a child is asked what a parent decided until then (3.2). */
export async function defaultReviewOf(
  { personId, deciderKind, validTo }: Reviewed,
  { session, now }: HubContext,
): Promise<string> {
  const [turns] = await session.rows<Turns>(TURNS, [personId, now, dayOf(now)]);
  const birthday = deciderKind === "PARENTAL_RESPONSIBILITY" ? turns?.sixteenthBirthday : null;
  return defaultReview(now, validTo, [turns?.releaseOn ?? null, birthday ?? null]);
}
