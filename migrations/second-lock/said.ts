import { birthday, covers, rankOf } from "./words.js";

/** Who stands above whom in deciding: a capable person above everyone, somebody with authority above best interests. */
const RANK_OF_DECIDER = `
  CASE decider_kind WHEN 'PERSON' THEN 3 WHEN 'BEST_INTERESTS' THEN 1
    WHEN 'PARENTAL_RESPONSIBILITY' THEN 2 WHEN 'ATTORNEY' THEN 2 WHEN 'DEPUTY' THEN 2 END`;

/**
 * What people said about sharing with this caller for this purpose, believed now (domain guide 3.4, 3.5).
 *
 * Named difference "deciders": whether a decider's authority is borne out by the capacity assessments and powers on
 * record, and whether attorneys who were appointed jointly all agree, is left to the first lock. A permit may so count
 * here that does not count there; and a refusal in somebody's place gives way to any later permit of a decider above.
 */
export const SAID = `
  trusted AS MATERIALIZED (
    SELECT person_id, stance, categories, purposes, recipients, max_level, event_at, valid_from,
      ${RANK_OF_DECIDER} AS decider_rank,
      least(valid_to, CASE decider_kind WHEN 'PARENTAL_RESPONSIBILITY' THEN ${birthday(18, "date_of_birth")} END,
        CASE stance WHEN 'PERMIT' THEN (died_on + interval '1 day') AT TIME ZONE 'Europe/London' END) AS until
    FROM (
      SELECT consent.person_id, categories, purposes, recipients, max_level, event_at, valid_from, valid_to, decider_kind,
        capacity_basis, authority_reference, identity.died_on, identity.date_of_birth,
        CASE WHEN is_objection THEN CASE WHEN status <> 'WITHDRAWN' THEN 'OBJECTION' END
          WHEN status = 'REFUSED' OR decision = 'DENY' THEN 'REFUSAL'
          WHEN status IN ('GIVEN', 'SUSPENDED') THEN 'PERMIT' END AS stance,
        consent.event_at < ${birthday(16, "identity.date_of_birth")} AS was_under_16
      FROM public.consent LEFT JOIN public.person_identity AS identity
        ON identity.person_id = consent.person_id AND identity.person_id = ANY(people)
      WHERE consent.person_id = ANY(people) AND consent.kind = 'INFORMATION_SHARING' AND consent.believed_until IS NULL
        AND consent.status IN ('GIVEN', 'REFUSED', 'WITHDRAWN')
      OFFSET 0
    ) AS believed
    WHERE stance IS NOT NULL AND CASE decider_kind
      WHEN 'PERSON' THEN capacity_basis <> 'LACKS_CAPACITY'
        AND (was_under_16 IS NOT TRUE OR capacity_basis = 'GILLICK_COMPETENT')
      WHEN 'PARENTAL_RESPONSIBILITY' THEN was_under_16 IS NOT NULL AND capacity_basis <> 'GILLICK_COMPETENT'
      WHEN 'BEST_INTERESTS' THEN capacity_basis = 'LACKS_CAPACITY'
      WHEN 'COURT' THEN authority_reference IS NOT NULL
      WHEN 'NOBODY' THEN false
      ELSE capacity_basis = 'LACKS_CAPACITY' AND authority_reference IS NOT NULL END
  ),
  said AS MATERIALIZED (
    SELECT one.person_id, named.category, bool_or(one.stance = 'OBJECTION') AS objects,
      bool_or(one.stance = 'REFUSAL') AS refuses,
      max(${rankOf("one.max_level")}) FILTER (WHERE one.stance = 'PERMIT') AS permitted
    FROM trusted AS one, unnest(one.categories) AS named (category)
    WHERE ${covers("one.valid_from", "one.until")} AND stated_purpose = ANY(one.purposes)
      AND EXISTS (
        SELECT FROM jsonb_array_elements(one.recipients) AS told
        WHERE (told->>'kind' = 'PARTNER' AND told->>'partnerId' = me.partner_id::text)
          OR (told->>'kind' = 'AGENCY_TYPE' AND told->>'agencyType' = me.agency_type
            AND (one.stance <> 'PERMIT' OR coalesce((told->>'includesFuture')::boolean, false)
              OR me.joined_at <= one.valid_from)))
      AND (one.stance = 'PERMIT' OR NOT EXISTS (
        SELECT FROM trusted AS above
        WHERE above.person_id = one.person_id AND above.stance = 'PERMIT' AND above.decider_rank > one.decider_rank
          AND above.event_at > one.event_at AND above.valid_from <= moment))
    GROUP BY one.person_id, named.category
  )`;
