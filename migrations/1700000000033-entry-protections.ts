import type { MigrationInterface, QueryRunner } from "typeorm";

/** What keeps single entries from those whom their category alone would let in; never rewritten, only lifted. */
export class EntryProtections1700000000033 implements MigrationInterface {
  readonly name = "EntryProtections1700000000033";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE entry_protection (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        entry_id uuid NOT NULL,
        category text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('SOCIAL_SECURITY', 'POLICE_INTELLIGENCE', 'IN_CONFIDENCE', 'THIRD_PARTY',
          'SERIOUS_HARM', 'EXEMPT')),
        reason_code text NOT NULL,
        note text,
        certified_by text,
        named_partner_ids uuid[] NOT NULL,
        set_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        set_by_partner_id uuid NOT NULL REFERENCES partner (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        lifted_at timestamptz,
        lift_reason text,
        lifted_by_user_id uuid REFERENCES staff_user (id),
        lifted_by_partner_id uuid REFERENCES partner (id),
        CHECK (lifted_at >= recorded_at),
        CHECK (num_nulls(lifted_at, lift_reason, lifted_by_user_id, lifted_by_partner_id) IN (0, 4))
      );
      CREATE INDEX entry_protection_person ON entry_protection (person_id);

      GRANT SELECT, INSERT ON entry_protection TO concordat_hub;
      GRANT UPDATE (lifted_at, lift_reason, lifted_by_user_id, lifted_by_partner_id) ON entry_protection TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE entry_protection");
  }
}
