/** What the condition is asked with, as SQL: the names of columns and parameters. */
export interface KeepingTerms {
  /** The id of the person whose record it is. */
  readonly person: string;
  readonly user: string;
  readonly role: string;
  readonly now: string;
}

/**
 * The condition that a user is kept out of a person's record (NEV-09), as the policy's `exclusionBar` judges it: excluded
 * by name, or not among those a restricted record is left to. Restriction does not stop governance.
 *
 * It is for lists. Whom policy would refuse must be gone before a page is cut, or pages come out short and tell by it.
 */
export const isKeptOut = ({ person, user, role, now }: KeepingTerms): string => `
  coalesce((
    SELECT bool_or(bar.kind = 'EXCLUDED' AND bar.user_id = ${user}::uuid) OR (${role}::text <> 'IG_LEAD'
      AND bool_or(bar.kind = 'RESTRICTED_TO') AND NOT bool_or(bar.kind = 'RESTRICTED_TO' AND bar.user_id = ${user}::uuid))
    FROM facts.record_exclusion AS bar
    WHERE bar.person_id = ${person}
      AND bar.valid_from <= ${now}::timestamptz AND (bar.valid_to IS NULL OR bar.valid_to > ${now}::timestamptz)), false)`;
