import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What a substitute's decision rests on, which process a decision is about, and how the person took part.
 *
 * The new columns of what stands already are empty: a permit of a substitute that names no authority opens nothing
 * until it is asked for afresh, while refusals go on closing (domain guide 3.2).
 */
export class ConsentDeciders1700000000035 implements MigrationInterface {
  readonly name = "ConsentDeciders1700000000035";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE consent
        ADD COLUMN authority_id uuid,
        ADD COLUMN process text CHECK (process IN ('NEEDS_ASSESSMENT', 'CHC_ASSESSMENT', 'ADVOCACY_REFERRAL',
          'HOMELESSNESS_REFERRAL')),
        ADD COLUMN persons_part text,
        ADD COLUMN no_part_reason text,
        ADD CONSTRAINT consent_process_kind CHECK (process IS NULL OR kind = 'PROCESS'),
        ADD CONSTRAINT consent_unable_reason CHECK (status <> 'UNABLE_TO_ASK' OR status_reason IS NOT NULL);

      ALTER TABLE capacity_assessment
        ADD COLUMN concerns text CHECK (concerns IN ('INFORMATION_SHARING', 'PROCESS', 'INTERVENTION', 'INVOLVEMENT'));

      ALTER TABLE best_interests_decision
        ADD COLUMN less_restrictive text,
        ADD COLUMN past_wishes text,
        ADD COLUMN has_nobody_to_consult boolean NOT NULL DEFAULT false,
        ADD COLUMN advocate text,
        ADD CONSTRAINT best_interests_advocate CHECK (NOT has_nobody_to_consult OR advocate IS NOT NULL);

      ALTER TABLE decision_authority
        ADD COLUMN made_on date CHECK (made_on <= registered_on),
        ADD COLUMN appointment text NOT NULL DEFAULT 'SOLE' CHECK (appointment IN ('SOLE', 'JOINTLY', 'JOINTLY_AND_SEVERALLY')),
        ADD COLUMN fellow_holders text[] NOT NULL DEFAULT '{}',
        ADD COLUMN excluded_categories text[] NOT NULL DEFAULT '{}',
        ADD COLUMN excluded_purposes text[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT decision_authority_fellows CHECK ((appointment = 'SOLE') = (fellow_holders = '{}'));

      ALTER TABLE needs_assessment
        ADD COLUMN despite_refusal text CHECK (despite_refusal IN ('BEST_INTERESTS', 'ABUSE_OR_NEGLECT'));

      ALTER TABLE chc_case ADD COLUMN consequences_explained text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chc_case DROP COLUMN consequences_explained;
      ALTER TABLE needs_assessment DROP COLUMN despite_refusal;
      ALTER TABLE decision_authority DROP CONSTRAINT decision_authority_fellows, DROP COLUMN made_on,
        DROP COLUMN appointment, DROP COLUMN fellow_holders, DROP COLUMN excluded_categories, DROP COLUMN excluded_purposes;
      ALTER TABLE best_interests_decision DROP CONSTRAINT best_interests_advocate, DROP COLUMN less_restrictive,
        DROP COLUMN past_wishes, DROP COLUMN has_nobody_to_consult, DROP COLUMN advocate;
      ALTER TABLE capacity_assessment DROP COLUMN concerns;
      ALTER TABLE consent DROP CONSTRAINT consent_unable_reason, DROP CONSTRAINT consent_process_kind,
        DROP COLUMN authority_id, DROP COLUMN process, DROP COLUMN persons_part, DROP COLUMN no_part_reason;
    `);
  }
}
