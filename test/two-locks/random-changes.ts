import fc from "fast-check";
import type pg from "pg";
import { CATEGORIES, KINDS } from "../policy/reference/policy-data.js";

/** One thing that happens in the county, as the statement by which its owner writes it. */
export interface Change {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One who asks: with the purposes they may state, and the relationship by which they usually know somebody. */
export interface StaffMember {
  readonly id: string;
  readonly partner: string;
  readonly purposes: readonly string[];
  readonly usually: string;
}

/** Whom and what the changes may be about. */
export interface Cast {
  readonly people: readonly string[];
  readonly staff: readonly StaffMember[];
  readonly now: Date;
}

const hours = (now: Date, count: number) => new Date(now.getTime() + count * 3_600_000);
const usually = <Value>(usual: Value, rare: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rare });

/** Anything that can happen to who may see what. Most of it concerns people and staff that the questions ask about. */
export function changesIn({ people, staff, now }: Cast): fc.Arbitrary<Change> {
  const person = fc.constantFrom(...people);
  const member = fc.constantFrom(...staff);
  const categories = fc.oneof(fc.constant(CATEGORIES), fc.subarray(CATEGORIES, { minLength: 1 }));
  const spans = fc.constantFrom(
    [hours(now, -500), null],
    [hours(now, -500), null],
    [hours(now, -500), null],
    [hours(now, -500), hours(now, 500)],
    [hours(now, -500), hours(now, -1)],
    [hours(now, 1), null],
  );
  const level = usually("WRITE", fc.constantFrom("EXISTENCE", "SUMMARY", "READ"));
  const facts = fc.record({ person, member, categories, span: spans, level, other: member });
  type Facts = typeof facts extends fc.Arbitrary<infer Value> ? Value : never;
  const purposesOf = ({ member: { purposes } }: Facts) => [...purposes];
  const purposeOf = ({ member: { purposes } }: Facts) => purposes[0] ?? "";
  const written =
    (text: string, values: (given: Facts) => readonly unknown[]) =>
    (given: Facts): Change => ({ text, values: values(given) });

  const relationship = fc
    .tuple(facts, usually<string | null>(null, fc.constantFrom(...KINDS)))
    .map(([{ person, member, span }, kind]) => ({
      text: `INSERT INTO relationship (person_id, partner_id, kind, proof, started_at, valid_to) VALUES ($1, $2, $3, 'Told', $4, $5)`,
      values: [person, member.partner, kind ?? member.usually, ...span],
    }));
  const decision = fc
    .tuple(
      facts,
      fc.constantFrom(
        ...[
          "PERMIT false GIVEN",
          "PERMIT false GIVEN",
          "PERMIT false GIVEN",
          "DENY false REFUSED",
          "DENY true REFUSED",
        ],
        ...["DENY false WITHDRAWN", "PERMIT false SUSPENDED"],
        // Whoever said both is taken at their no (3.5 step 5).
        ...["PERMIT false GIVEN, DENY false REFUSED", "PERMIT false GIVEN, DENY false REFUSED"],
      ),
      fc.constantFrom("PARTNER", "AGENCY_TYPE", "AGENCY_TYPE AND FUTURE"),
    )
    .map(([given, said, to]) => {
      const words = said.split(", ").map((one) => one.split(" "));
      const [made, isObjection, status] = [0, 1, 2].map((place) => words.map((one) => one[place]));
      return {
        text: `INSERT INTO consent (version, person_id, kind, decision, is_objection, status, status_reason, decider_kind,
            capacity_basis, recipients, categories, purposes, max_level, valid_from, valid_to, review_due, how_given,
            obtained_by_user_id, obtained_by_partner_id, event_at)
          SELECT 1, $1, 'INFORMATION_SHARING', said.decision, said.is_objection, said.status, 'Told so', 'PERSON', 'PRESUMED', jsonb_build_array(CASE $5::text
            WHEN 'PARTNER' THEN jsonb_build_object('kind', 'PARTNER', 'partnerId', partner.id)
            ELSE jsonb_build_object('kind', 'AGENCY_TYPE', 'agencyType', partner.agency_type, 'includesFuture', $5 <> 'AGENCY_TYPE')
            END), $6, $7, $8, $9, $10, '2030-01-01', 'VERBAL', $11, partner.id, $9
          FROM partner, unnest($2::text[], $3::boolean[], $4::text[]) AS said (decision, is_objection, status)
          WHERE partner.id = $12`,
        values: [
          ...[given.person, made, isObjection, status, to, given.categories, purposesOf(given), given.level],
          ...[...given.span, given.member.id, given.member.partner],
        ],
      };
    });
  const exclusion = fc.tuple(facts, usually("EXCLUDED", fc.constant("RESTRICTED_TO"))).map(([given, kind]) => ({
    text: "INSERT INTO record_exclusion (person_id, user_id, kind, reason, valid_from, valid_to) VALUES ($1, $2, $3, 'Told', $4, $5)",
    values: [given.person, given.member.id, kind, ...given.span],
  }));
  const override = facts.map(
    written(
      `INSERT INTO sharing_override (person_id, partner_id, user_id, categories, purpose, legal_basis, consent_ground,
         consent_reason, harm_weighed, necessity, requested_by_user_id, not_told_reason, valid_from, valid_to, review_due,
         recorded_by_user_id, recorded_by_partner_id, event_at)
       VALUES ($1, $2, $3, $4, $5, 'VITAL_INTERESTS', 'NOT_POSSIBLE', 'Told', 'Told', 'Told', $6, 'Told', $7,
         coalesce($8, $7::timestamptz + interval '90 days'), '2030-01-01', (SELECT id FROM staff_user WHERE id <> $6 LIMIT 1), $2, $7)`,
      (given) => [
        ...[given.person, given.member.partner, given.other === given.member ? given.member.id : null],
        ...[given.categories, purposeOf(given), given.member.id, ...given.span],
      ],
    ),
  );
  const disclosure = facts.map(
    written(
      `WITH asked AS (INSERT INTO disclosure_request (person_id, categories, purpose, level_asked, reason, recorded_by_user_id,
         recorded_by_partner_id, event_at) VALUES ($1, $2, $3, 'READ', 'Told', $4, $5, $6) RETURNING id)
       INSERT INTO disclosure_decision (disclosure_id, is_approved, reason, level_granted, valid_from, valid_to,
         recorded_by_user_id, recorded_by_partner_id, event_at)
       SELECT id, true, 'Told', $8, $6, coalesce($7, $6::timestamptz + interval '90 days'), $4, $5, $6 FROM asked`,
      (given) => [
        ...[given.person, given.categories, purposeOf(given), given.member.id, given.member.partner, ...given.span],
        given.level === "WRITE" ? "READ" : given.level,
      ],
    ),
  );
  const emergency = fc.tuple(facts, fc.boolean()).map(([given, isLifeCritical]) => ({
    text: `INSERT INTO break_glass (person_id, user_id, partner_id, record_owner_id, reason, circumstances,
        claimed_relationship, is_life_critical, started_at, until, review_due)
      SELECT $1, $2, $3, record_owner_id, 'RISK_TO_LIFE', 'Found in a bad way at home', 'Told', $4, $5,
        $5::timestamptz + interval '8 hours', '2030-01-01' FROM person WHERE id = $1
      ON CONFLICT DO NOTHING`,
    values: [given.person, given.member.id, given.member.partner, isLifeCritical, hours(now, -1)],
  }));
  const gateway = facts.map(
    written(
      `INSERT INTO statutory_gateway (partner_id, purpose, categories, statute, valid_from, valid_to)
       VALUES ($1, $2, $3, 'Care Act 2014 s42', $4, $5)`,
      (given) => [given.member.partner, purposeOf(given), given.categories, ...given.span],
    ),
  );
  const agreement = fc
    .tuple(facts, fc.constantFrom("SUSPENDED", "ENDED", "SIGNED", "DRAFT"))
    .map(([given, status]) => ({
      text: "UPDATE agreement SET status = $2, signed_on = coalesce(signed_on, '2020-01-01'), max_level = $3, categories = $4 WHERE partner_id = $1",
      values: [given.member.partner, status, given.level, given.categories],
    }));
  const standing = fc.tuple(facts, fc.constantFrom("ACTIVE", "SUSPENDED")).map(([given, status]) => ({
    text: "UPDATE staff_user SET status = $2 WHERE id = $1",
    values: [given.member.id, status],
  }));
  const address = fc.tuple(facts, fc.boolean()).map(([given, isProtected]) => ({
    text: "UPDATE person_contact SET is_protected = $2 WHERE person_id = $1",
    values: [given.person, isProtected],
  }));
  return fc.oneof(
    { weight: 6, arbitrary: relationship },
    { weight: 6, arbitrary: decision },
    { weight: 1, arbitrary: exclusion },
    { weight: 2, arbitrary: override },
    { weight: 2, arbitrary: disclosure },
    { weight: 1, arbitrary: emergency },
    { weight: 2, arbitrary: gateway },
    { weight: 1, arbitrary: agreement },
    { weight: 1, arbitrary: standing },
    { weight: 1, arbitrary: address },
  );
}

/** Everybody knows everybody, as agencies of their kind usually do. */
export function everydayRelationships({ people, staff, now }: Cast): Change[] {
  return people.flatMap((person) =>
    staff.map(({ partner, usually }) => ({
      text: "INSERT INTO relationship (person_id, partner_id, kind, proof, started_at) VALUES ($1, $2, $3, 'Told', $4)",
      values: [person, partner, usually, hours(now, -500)],
    })),
  );
}

/** Does in the county what the statements say; what the tables refuse does not happen. */
export async function happen(owner: pg.Client, changes: readonly Change[]): Promise<void> {
  for (const { text, values } of changes) await owner.query(text, [...values]);
}
