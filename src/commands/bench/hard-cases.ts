import { castUserId } from "../../../seeds/index.js";

const users = (["council", "prison-healthcare", "probation", "icb"] as const).map(castUserId);

const die = (column: string, name: string): string =>
  `(hashtextextended('${name}' || ${column}::text, 0) & 9223372036854775807) % 100`;

/**
 * What a synthetic county has none of, and policy must still get right: objections and refusals beside a consent, deciders without
 * authority, the dead, records that keep a user out, and records that are open to one user alone. A few in a hundred each.
 */
export const HARD_CASES = `
  INSERT INTO consent (id, version, person_id, kind, decision, is_objection, status, decider_kind, capacity_basis, recipients,
      categories, purposes, valid_from, review_due, how_given, obtained_by_user_id, obtained_by_partner_id, event_at)
    SELECT md5(die || id)::uuid, 1, person_id, kind, 'DENY', die = 'objection', 'REFUSED', decider_kind, capacity_basis, recipients,
      categories || '{IDENTITY, MENTAL_HEALTH}', purposes, valid_from, review_due, how_given, obtained_by_user_id,
      obtained_by_partner_id, event_at
    FROM consent CROSS JOIN unnest('{objection, refusal}'::text[]) AS die
    WHERE decision = 'PERMIT' AND status = 'GIVEN' AND (hashtextextended(die || id, 0) & 9223372036854775807) % 100 < 8;
  UPDATE consent SET decider_kind = 'ATTORNEY', capacity_basis = 'LACKS_CAPACITY',
      authority_reference = CASE WHEN ${die("id", "authority")} < 50 THEN 'LPA-1' END
    WHERE ${die("id", "decider")} < 4;
  UPDATE consent SET decider_kind = 'BEST_INTERESTS' WHERE ${die("id", "decider")} BETWEEN 4 AND 5;
  UPDATE consent SET capacity_basis = 'LACKS_CAPACITY' WHERE ${die("id", "decider")} BETWEEN 6 AND 7;
  UPDATE consent SET decider_kind = 'PARENTAL_RESPONSIBILITY' WHERE ${die("id", "decider")} BETWEEN 8 AND 9;
  UPDATE consent SET max_level = 'SUMMARY' WHERE ${die("id", "level")} < 10;
  UPDATE person_identity SET died_on = now()::date - 5 WHERE ${die("person_id", "death")} < 4;
  INSERT INTO record_exclusion (person_id, user_id, kind, reason, valid_from, valid_to)
    SELECT person.id, asking.id, 'EXCLUDED', 'Knows the person.', now() - interval '30 days',
      CASE WHEN ${die("person.id", "over")} < 30 THEN now() - interval '1 day' END
    FROM person CROSS JOIN unnest('{${users.join(",")}}'::uuid[]) AS asking (id) WHERE ${die("person.id", "excluded")} < 2;
  INSERT INTO record_exclusion (person_id, user_id, kind, reason, valid_from)
    SELECT person.id, '${users[0]}', 'RESTRICTED_TO', 'Open to one worker.', now() - interval '30 days'
    FROM person WHERE ${die("person.id", "restricted")} < 2;`;
