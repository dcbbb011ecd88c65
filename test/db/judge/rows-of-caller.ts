import { IDS, momentAt, personAt, type Scene, UNASKED } from "./scene.js";

/** A row as PostgreSQL keeps it, by its columns. */
export type Row = Readonly<Record<string, unknown>>;

const REVIEWED = { review_due: "2030-01-01" };

/** The rows of the partners and their staff, of what binds them, and of whom they may ask about: by table, in an order in which they may be written. */
export function rowsOfCaller({
  now,
  caller,
  agreements,
  gateways,
  incidents,
  people,
}: Scene): Record<string, readonly Row[]> {
  const at = (hours: number | null) => (hours === null ? null : momentAt(now, hours));
  const partner = { kind: "Told", duty_basis: "RELEVANT", service_areas: [], agency_type: caller.type };
  const staff = {
    display_name: "Told",
    partner_id: IDS.OURS,
    role: "PRACTITIONER",
    status: "ACTIVE",
    acts_for_person_id: null,
  };
  const actsFor = caller.actsFor === null ? null : personAt(caller.actsFor);
  return {
    partner: [
      { ...partner, id: IDS.OURS, name: "Ours", status: caller.partnerStatus, joined_at: at(caller.joined) },
      { ...partner, id: IDS.THEIRS, name: "Theirs", status: "ACTIVE", joined_at: at(-9_000) },
    ],
    establishment: [IDS.PLACE, IDS.OTHER_PLACE].map((id) => ({
      ...{ id, partner_id: IDS.THEIRS, name: "Told", kind: "PRISON", area_code: "E08000011" },
    })),
    person: [
      { id: personAt(UNASKED), record_owner_id: IDS.OURS },
      ...people.map(({ owner }, place) => ({ id: personAt(place), record_owner_id: IDS[owner] })),
    ],
    staff_user: [
      {
        ...staff,
        id: IDS.CALLER,
        subject: "caller",
        role: caller.role,
        status: caller.userStatus,
        acts_for_person_id: actsFor,
      },
      { ...staff, id: IDS.COLLEAGUE, subject: "colleague" },
      { ...staff, id: IDS.OUTSIDER, subject: "outsider", partner_id: IDS.THEIRS },
    ],
    agreement: agreements.map((one, place) => ({
      ...{
        reference: `Told-${place}`,
        title: "Told",
        oversight_owner: "Told",
        lead_partner_id: IDS.THEIRS,
        ...REVIEWED,
      },
      ...{ partner_id: IDS[one.partner], status: one.status, signed_on: "2020-01-01", emergency_authorised_by: "Told" },
      ...{ valid_from: at(one.from), valid_to: at(one.to), emergency_until: at(one.emergencyUntil) },
      ...{ categories: one.categories, purposes: one.purposes, max_level: one.gives },
    })),
    statutory_gateway: gateways.map((one) => ({
      ...{
        partner_id: IDS[one.partner],
        purpose: one.purpose,
        categories: one.categories,
        statute: "Care Act 2014 s42",
      },
      ...{ valid_from: at(one.from), valid_to: at(one.to) },
    })),
    major_incident: incidents.map((one) => ({
      ...{ kind: "FIRE", reason: "Told", declared_by_user_id: IDS.OUTSIDER, declared_by_partner_id: IDS.THEIRS },
      ...{
        establishment_ids: one.places.map((place) => IDS[place]),
        responder_ids: one.responders.map((name) => IDS[name]),
      },
      ...{ started_at: at(one.from), until: at(one.to) },
      ...{ ended_at: at(one.ended), ended_by_user_id: one.ended === null ? null : IDS.OUTSIDER },
    })),
  };
}
