import { statement } from "../db/index.js";
import { type Connection, rowsOf } from "./connection.js";
import type { Finding, Pass } from "./finding.js";
import type { RuleBook } from "./rule-shape.js";

/** A place in the access log, in the order in which it was written. The moment is a text: no digit of it is lost. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

const BEGINNING: Place = { at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };

/**
 * Where the last run got to, less a minute: a transaction that began earlier may commit later, and its event then lies
 * behind the place reached. What is judged twice is told once.
 */
const REACHED = statement(`
  SELECT (reached_at - interval '1 minute')::text AS at, reached_id AS id FROM odd_access_run
  WHERE pass = $1 ORDER BY reached_at DESC, reached_id DESC LIMIT 1`);

const KEEP_PLACE = statement(`
  INSERT INTO odd_access_run (pass, reached_at, reached_id, judged, noticed, ran_at) VALUES ($1, $2, $3, $4, $5, $6)`);

const KEEP_FINDINGS = statement(`
  INSERT INTO odd_access (rule, user_id, partner_id, person_id, day, event_ids, weight, noticed, to_check, noticed_at)
  SELECT rule, user_id, partner_id, person_id, day, event_ids, weight, noticed, to_check, $2::timestamptz
  FROM jsonb_to_recordset($1::jsonb) AS found (rule text, user_id uuid, partner_id uuid, person_id uuid, day date,
    event_ids uuid[], weight integer, noticed text, to_check text)
  ON CONFLICT DO NOTHING RETURNING id`);

/** Where a pass is to go on. */
export async function placeReached(connection: Connection, pass: Pass): Promise<Place> {
  const [place] = await rowsOf<Place>(connection, REACHED, [pass]);
  return place ?? BEGINNING;
}

/** Notes how far a pass has come and what it found there. */
export async function keepPlace(
  connection: Connection,
  to: {
    readonly pass: Pass;
    readonly reached: Place;
    readonly judged: number;
    readonly noticed: number;
    readonly now: Date;
  },
): Promise<void> {
  const { pass, reached, judged, noticed, now } = to;
  await rowsOf(connection, KEEP_PLACE, [pass, reached.at, reached.id, judged, noticed, now]);
}

/** Tells governance of findings in the words of the rules, and counts those that it had not been told of. */
export async function keepFindings(
  connection: Connection,
  findings: readonly Finding[],
  { rules }: RuleBook,
  now: Date,
): Promise<number> {
  const rows = findings.map(({ rule, userId, partnerId, personId, day, eventIds }) => ({
    ...{ rule, day, weight: rules[rule].weight, noticed: rules[rule].noticed, to_check: rules[rule].check },
    ...{ user_id: userId, partner_id: partnerId, person_id: personId, event_ids: eventIds },
  }));
  const told = await rowsOf(connection, KEEP_FINDINGS, [JSON.stringify(rows), now]);
  return told.length;
}
