import { type DatabaseSession, defineLoader, statement } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";
import { momentOfAge } from "../people/index.js";
import type { DataCategory, Purpose } from "../policy/vocabulary.js";
import type { Appointment, AuthorityKind, CapacityMatter } from "./capacity.entity.js";
import { type CapacityFinding, capacityFoundAt, type Span, spans } from "./capacity-over-time.js";

/** A registered power or order, in force from its registration to its end. */
export interface Power extends Span {
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly reference: string;
  readonly holders: readonly string[];
  readonly appointment: Appointment;
  readonly excludedCategories: readonly DataCategory[];
  readonly excludedPurposes: readonly Purpose[];
  /** False where the person was a child when they gave it: then it gives nothing. */
  readonly wasMadeByAdult: boolean;
}

/** A decision in the person's best interests, and whether it was weighed as the law asks (domain guide 3.2). */
export interface BestInterestsRecord extends Span {
  readonly id: string;
  readonly concerns: CapacityMatter | null;
  readonly isFullyWeighed: boolean;
}

/** All that settles who may decide for a person: what was found of their capacity, and who holds which authority. */
export interface WhoMayDecide {
  readonly findings: readonly CapacityFinding[];
  readonly powers: readonly Power[];
  readonly bestInterests: readonly BestInterestsRecord[];
  /** From this moment on no parent decides for them; null where the hub holds no date of birth. */
  readonly comesOfAge: Date | null;
}

/**
 * Whether capacity for decisions of a kind was found lacking and somebody decided in the person's best interests, by a
 * moment at which both still held (CHC-10, CUST-18).
 */
export function isDecidedInBestInterests(known: WhoMayDecide, matter: CapacityMatter, at: Date): boolean {
  const decided = known.bestInterests.some((one) => one.concerns === matter && one.isFullyWeighed && spans(one, at));
  return decided && capacityFoundAt(known.findings, matter, at) === false;
}

/** Nobody but the person, whose capacity is presumed. */
export const THE_PERSON_ALONE: WhoMayDecide = Object.freeze({
  ...{ findings: [], powers: [], bestInterests: [], comesOfAge: null },
});

/** When an entry ceased to hold, if that was known by $2. */
const ENDED = "CASE WHEN coalesce(entry.end_recorded_at, entry.ended_at) <= $2::timestamptz THEN entry.ended_at END";
const KNOWN = "entry.person_id = person.id AND entry.recorded_at <= $2::timestamptz";
const midnight = (day: string): string => `(${day})::timestamp AT TIME ZONE 'Europe/London'`;

/** A power runs to the end of its last day, as it is at home. */
const WHO_MAY_DECIDE = statement(`
  SELECT person.id AS "personId",
    (SELECT ${momentOfAge(18, "date_of_birth")} FROM facts.person_identity WHERE person_id = person.id) AS "comesOfAge",
    (SELECT jsonb_agg(jsonb_build_object('id', entry.id, 'from', entry.event_at, 'to', ${ENDED},
        'recordedAt', entry.recorded_at, 'concerns', entry.concerns, 'hasCapacity', entry.has_capacity))
      FROM facts.capacity_assessment AS entry WHERE ${KNOWN} AND entry.concerns IS NOT NULL) AS findings,
    (SELECT jsonb_agg(jsonb_build_object('id', entry.id, 'from', ${midnight("entry.registered_on")},
        'to', least(${ENDED}, ${midnight("entry.expires_on + 1")}), 'kind', entry.kind, 'reference', entry.reference,
        'holders', ARRAY[entry.holder_name] || entry.fellow_holders, 'appointment', entry.appointment,
        'excludedCategories', entry.excluded_categories, 'excludedPurposes', entry.excluded_purposes,
        'wasMadeByAdult', coalesce(${midnight("coalesce(entry.made_on, entry.registered_on)")}
          >= ${momentOfAge(18, "identity.date_of_birth")}, true)))
      FROM facts.decision_authority AS entry LEFT JOIN facts.person_identity AS identity ON identity.person_id = entry.person_id
      WHERE ${KNOWN}) AS powers,
    (SELECT jsonb_agg(jsonb_build_object('id', entry.id, 'from', entry.event_at, 'to', ${ENDED},
        'concerns', assessment.concerns,
        'isFullyWeighed', entry.is_fully_weighed))
      FROM facts.best_interests_decision AS entry JOIN facts.capacity_assessment AS assessment ON assessment.id = entry.assessment_id
      WHERE ${KNOWN}) AS "bestInterests"
  FROM unnest($1::uuid[]) AS person (id)
`);

type Told<Row> = { readonly [Key in keyof Row]: Row[Key] extends Date | null ? string | null : Row[Key] };

interface Row {
  readonly personId: PersonId;
  readonly findings: readonly Told<CapacityFinding>[] | null;
  readonly powers: readonly Told<Power>[] | null;
  readonly bestInterests: readonly Told<BestInterestsRecord>[] | null;
  readonly comesOfAge: Date | null;
}

/** What was read in a snapshot is true for as long as it lasts: whoever asks about the same people is told the same. */
const readIn = new WeakMap<object, Map<PersonId, WhoMayDecide>>();

/** Reads for a page of people who may decide for them, as far as was believed at a moment: one statement, or none. */
export async function readWhoMayDecide(
  session: DatabaseSession,
  people: readonly PersonId[],
  believedAt: Date | null,
): Promise<ReadonlyMap<PersonId, WhoMayDecide>> {
  const known = believedAt === null && session.snapshot ? readIn.get(session.snapshot) : undefined;
  if (known && people.every((person) => known.has(person))) return known;
  const rows = await session.rows<Row>(WHO_MAY_DECIDE, [people, believedAt ?? "infinity"]);
  const read = new Map(rows.map((row) => [row.personId, whoMayDecideIn(row)]));
  if (believedAt === null && session.snapshot) readIn.set(session.snapshot, new Map([...(known ?? []), ...read]));
  return read;
}

/** Who may decide for each person, as the hub believes it now. */
export const whoMayDecideFor = defineLoader<PersonId, WhoMayDecide>(async (session, people) => {
  const known = await readWhoMayDecide(session, people, null);
  return people.map((person) => known.get(person) ?? THE_PERSON_ALONE);
});

function whoMayDecideIn({ findings, powers, bestInterests, comesOfAge }: Row): WhoMayDecide {
  return {
    findings: (findings ?? []).map((one) => ({ ...one, ...spanOf(one), recordedAt: new Date(one.recordedAt ?? 0) })),
    powers: (powers ?? []).map((one) => ({ ...one, ...spanOf(one) })),
    bestInterests: (bestInterests ?? []).map((one) => ({ ...one, ...spanOf(one) })),
    comesOfAge,
  };
}

function spanOf({ from, to }: Told<Span>): Span {
  return { from: new Date(from ?? 0), to: to === null ? null : new Date(to) };
}
