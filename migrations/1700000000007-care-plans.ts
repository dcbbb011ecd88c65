import type { MigrationInterface, QueryRunner } from "typeorm";

/** The shared care and support plan, its parts, and the history of each part. */
export class CarePlans1700000000007 implements MigrationInterface {
  readonly name = "CarePlans1700000000007";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE care_plan (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        lead_partner_id uuid NOT NULL REFERENCES partner (id),
        status text NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'ENDED')),
        agreed_with_person_on date,
        review_due date NOT NULL,
        support_summary text NOT NULL,
        contingency text,
        key_worker_user_id uuid REFERENCES staff_user (id),
        version integer NOT NULL DEFAULT 1,
        started_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX care_plan_one_at_a_time ON care_plan (person_id) WHERE ended_at IS NULL;
      CREATE INDEX care_plan_person ON care_plan (person_id);

      CREATE TABLE plan_section (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL REFERENCES care_plan (id),
        person_id uuid NOT NULL REFERENCES person (id),
        heading text NOT NULL,
        category text NOT NULL,
        status text NOT NULL CHECK (status IN ('PROPOSED', 'AGREED', 'WITHDRAWN')),
        narrative text NOT NULL,
        author_kind text NOT NULL CHECK (author_kind IN ('PROFESSIONAL', 'PERSON', 'CARER')),
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        on_behalf_of_partner_id uuid REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX plan_section_plan ON plan_section (plan_id);

      CREATE TABLE plan_section_version (
        section_id uuid NOT NULL REFERENCES plan_section (id),
        version integer NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        category text NOT NULL,
        status text NOT NULL,
        narrative text NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (section_id, version)
      );

      CREATE TABLE plan_goal (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL REFERENCES care_plan (id),
        person_id uuid NOT NULL REFERENCES person (id),
        in_the_persons_words text NOT NULL,
        position integer NOT NULL DEFAULT 1
      );
      CREATE INDEX plan_goal_plan ON plan_goal (plan_id);

      CREATE TABLE plan_outcome (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL REFERENCES care_plan (id),
        goal_id uuid REFERENCES plan_goal (id),
        person_id uuid NOT NULL REFERENCES person (id),
        description text NOT NULL,
        status text NOT NULL CHECK (status IN ('WORKING_TOWARDS', 'ACHIEVED', 'NOT_ACHIEVED')),
        person_feedback text,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX plan_outcome_plan ON plan_outcome (plan_id);

      CREATE TABLE plan_action (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL REFERENCES care_plan (id),
        person_id uuid NOT NULL REFERENCES person (id),
        description text NOT NULL,
        accountable_partner_id uuid NOT NULL REFERENCES partner (id),
        due_on date,
        status text NOT NULL CHECK (status IN ('OPEN', 'DONE', 'CANCELLED')),
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX plan_action_plan ON plan_action (plan_id);

      CREATE TABLE plan_contributor (
        plan_id uuid NOT NULL REFERENCES care_plan (id),
        partner_id uuid NOT NULL REFERENCES partner (id),
        contribution text NOT NULL,
        since date NOT NULL,
        PRIMARY KEY (plan_id, partner_id)
      );

      CREATE TABLE about_me (
        plan_id uuid NOT NULL REFERENCES care_plan (id),
        person_id uuid NOT NULL REFERENCES person (id),
        heading text NOT NULL,
        words text NOT NULL,
        supported_by text,
        written_on date NOT NULL,
        PRIMARY KEY (plan_id, heading)
      );

      CREATE TABLE care_plan_change (
        plan_id uuid NOT NULL REFERENCES care_plan (id),
        version integer NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        change text NOT NULL,
        part_id uuid,
        category text NOT NULL,
        changed_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        changed_by_partner_id uuid NOT NULL REFERENCES partner (id),
        on_behalf_of_partner_id uuid REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (plan_id, version)
      );

      GRANT SELECT ON care_plan, plan_section, plan_section_version, plan_goal, plan_outcome, plan_action,
        plan_contributor, about_me, care_plan_change TO concordat_hub;
      GRANT INSERT ON plan_section, plan_section_version, plan_outcome, plan_action, plan_contributor,
        care_plan_change TO concordat_hub;
      GRANT UPDATE (version, key_worker_user_id) ON care_plan TO concordat_hub;
      GRANT UPDATE (narrative, status, author_kind, recorded_by_user_id, recorded_by_partner_id, on_behalf_of_partner_id,
        event_at, recorded_at, version) ON plan_section TO concordat_hub;
      GRANT UPDATE (status, person_feedback, recorded_by_user_id, recorded_by_partner_id, event_at, recorded_at, version)
        ON plan_outcome TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE care_plan_change, about_me, plan_contributor, plan_action, plan_outcome, plan_goal,
        plan_section_version, plan_section, care_plan
    `);
  }
}
