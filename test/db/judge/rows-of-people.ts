import type { Row } from "./rows-of-caller.js";
import { IDS, momentAt, personAt, type RecordedDecision, type RecordedPerson, type Scene } from "./scene.js";

const WORDS_NEEDED = { reason: "Told", claimed_relationship: "Told", circumstances: "Found in a bad way at home" };
const BY = { recorded_by_user_id: IDS.OUTSIDER, recorded_by_partner_id: IDS.THEIRS };
const REVIEWED = { review_due: "2030-01-01" };

/** The rows of all that is known about people, by table, in an order in which they may be written. */
export function rowsOfPeople({ now, people }: Scene): Record<string, readonly Row[]> {
  const at = (hours: number | null) => (hours === null ? null : momentAt(now, hours));
  const of = (tell: (person: RecordedPerson, id: string) => readonly Row[]) =>
    people.flatMap((person, place) => tell(person, personAt(place)));
  const validity = ({ from, to }: { from: number; to: number | null }) => ({ valid_from: at(from), valid_to: at(to) });
  const asked = people.flatMap(({ disclosures }, place) =>
    disclosures.map((one, number) => ({ ...one, person_id: personAt(place), id: disclosureAt(place, number) })),
  );
  return {
    person_identity: of(({ born, diedOn }, person_id) =>
      born === null
        ? []
        : [{ person_id, given_names: "Told", family_name: "Told", date_of_birth: born, died_on: diedOn }],
    ),
    person_contact: of(({ address }, person_id) =>
      address === "NONE" ? [] : [{ person_id, address_lines: [], is_protected: address === "PROTECTED" }],
    ),
    relationship: of(({ relationships }, person_id) =>
      relationships.map(({ partner, kind, from, to }) => ({
        ...{ person_id, partner_id: IDS[partner], kind, proof: "Told", started_at: at(from), valid_to: at(to) },
      })),
    ),
    consent: of(({ decisions }, person_id) =>
      decisions.map((one) => ({ ...rowOfDecision(one), ...validity(one), person_id, event_at: at(one.madeAt) })),
    ),
    record_exclusion: of(({ exclusions }, person_id) =>
      exclusions.map((one) => ({
        ...validity(one),
        person_id,
        user_id: IDS[one.user],
        kind: one.kind,
        reason: "Told",
      })),
    ),
    sharing_override: of(({ overrides }, person_id) =>
      overrides.map((one) => ({
        ...{ ...validity(one), ...BY, ...REVIEWED, person_id, partner_id: IDS[one.partner] },
        ...{ user_id: one.user === null ? null : IDS[one.user], categories: one.categories, purpose: one.purpose },
        ...{
          legal_basis: "VITAL_INTERESTS",
          consent_ground: "NOT_POSSIBLE",
          consent_reason: "Told",
          harm_weighed: "Told",
        },
        ...{ necessity: "Told", requested_by_user_id: IDS.COLLEAGUE, not_told_reason: "Told" },
        ...{ ended_at: at(one.ended), event_at: at(one.from) },
      })),
    ),
    disclosure_request: asked.map(({ id, person_id, categories, purpose, partner, from }) => ({
      ...{ id, person_id, categories, purpose, level_asked: "READ", reason: "Told", event_at: at(from) },
      ...{ recorded_by_user_id: IDS.COLLEAGUE, recorded_by_partner_id: IDS[partner] },
    })),
    disclosure_decision: asked.map(({ id, isApproved, gives, from, to }) => ({
      ...{
        ...BY,
        disclosure_id: id,
        is_approved: isApproved,
        reason: "Told",
        level_granted: isApproved ? gives : null,
      },
      ...{ valid_from: at(from), valid_to: isApproved ? at(to) : null, event_at: at(from) },
    })),
    early_end: asked
      .filter(({ ended }) => ended !== null)
      .map(({ id, person_id, ended }) => ({
        ...{ ...BY, exception_id: id, person_id, kind: "DISCLOSURE", reason: "Told", event_at: at(ended) },
      })),
    break_glass: of(({ emergencies }, person_id) =>
      emergencies.map((one) => ({
        ...{ ...WORDS_NEEDED, ...REVIEWED, person_id, user_id: IDS[one.user], partner_id: IDS.OURS },
        ...{ record_owner_id: IDS.THEIRS, is_life_critical: one.isLifeCritical },
        ...{ started_at: at(one.from), until: at(one.to), ended_at: at(one.ended) },
      })),
    ),
    custody_episode: of(({ stays }, person_id) =>
      stays.map(({ place, from, to }) => ({
        ...{
          person_id,
          establishment_id: IDS[place],
          legal_status: "REMAND",
          arrived_at: at(from),
          departed_at: at(to),
        },
      })),
    ),
  };
}

const disclosureAt = (place: number, number: number) => `0e000000-0000-4000-8000-${place}0000000000${number}`;

function rowOfDecision(one: RecordedDecision): Row {
  const [status, decision, objection] = one.words.split(" ");
  return {
    ...{ version: 1, kind: one.kind, decision, is_objection: objection !== undefined, status, status_reason: "Told" },
    ...{ decider_kind: one.decider, capacity_basis: one.capacityBasis },
    authority_reference: one.hasReference ? "Told" : null,
    recipients: recipientsOf(one),
    ...{ categories: one.categories, purposes: one.purposes, max_level: one.gives, ...REVIEWED, how_given: "VERBAL" },
    ...{ obtained_by_user_id: IDS.OUTSIDER, obtained_by_partner_id: IDS.THEIRS },
    believed_until: one.isBelieved ? null : "2026-01-01T00:00:00Z",
  };
}

/** To whom a decision speaks, as it is recorded. */
export function recipientsOf({ recipients }: RecordedDecision) {
  return recipients.map((recipient) => {
    if (recipient.kind === "INDIVIDUAL") return { kind: "INDIVIDUAL", name: "A friend" };
    if (recipient.kind === "PARTNER") return { kind: "PARTNER", partnerId: IDS[recipient.partner] };
    return { kind: "AGENCY_TYPE", agencyType: recipient.type, includesFuture: recipient.includesFuture };
  });
}
