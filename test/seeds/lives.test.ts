import { ESTABLISHMENTS, PLACE_KEYS } from "../../seeds/agencies/establishments.js";
import { establishmentId, partnerId, personId } from "../../seeds/index.js";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { RELATIONSHIP_KINDS } from "../../src/policy/vocabulary.js";
import { COUNTY_NOW } from "../support/county-now.js";
import { ageOf, county, currentRelationships, runsNow } from "./county.js";

const matrix = loadAccessMatrix();
const today = COUNTY_NOW.toISOString().slice(0, 10);
const prisons = PLACE_KEYS.filter((key) => "healthcare" in ESTABLISHMENTS[key]);
const prisonIds = prisons.map(establishmentId);
const stays = county.custody_episode.filter(({ arrived_at, departed_at }) => runsNow(arrived_at, departed_at));
const held = stays.filter(({ establishment_id }) => prisonIds.includes(establishment_id));
const hasNow = (person: string, kind: string, place: string | null = null): boolean =>
  currentRelationships.some((row) => {
    return row.person_id === person && row.kind === kind && (place === null || row.establishment_id === place);
  });

test("some are held in each prison, and some live in approved premises", () => {
  const places = new Set(stays.map(({ establishment_id }) => establishment_id));
  expect([...prisonIds, establishmentId("linden-house")].filter((id) => !places.has(id))).toEqual([]);
});

test("whoever is held is in the custody of that prison and on the list of its health care", () => {
  const forgotten = held.filter(
    ({ person_id, establishment_id }) =>
      !hasNow(person_id, "CUSTODY", establishment_id) || !hasNow(person_id, "PRISON_HEALTHCARE", establishment_id),
  );
  expect(forgotten).toEqual([]);
});

test("a prison has custody of nobody who is not held there", () => {
  const phantoms = currentRelationships.filter(
    (row) =>
      row.kind === "CUSTODY" &&
      !held.some((stay) => stay.person_id === row.person_id && stay.establishment_id === row.establishment_id),
  );
  expect(phantoms).toEqual([]);
});

test("nobody is held in two places at once", () => {
  expect(new Set(stays.map(({ person_id }) => person_id)).size).toBe(stays.length);
});

test("the responsible authority of somebody held is the one in whose area the place stands (CUST-01, CUST-03)", () => {
  const areas = new Map(county.establishment.map(({ id, area_code }) => [id, area_code]));
  const astray = stays.filter(({ person_id, establishment_id }) => {
    const identity = county.person_identity.find((row) => row.person_id === person_id);
    return identity?.responsible_authority_code !== areas.get(establishment_id);
  });
  expect(astray).toEqual([]);
});

test("everybody in approved premises is under supervision by probation", () => {
  const residents = stays.filter(({ establishment_id }) => establishment_id === establishmentId("linden-house"));
  expect(residents.filter(({ person_id }) => !hasNow(person_id, "SUPERVISION"))).toEqual([]);
});

test("the dead hold no place, no open plan and no relationship that has not ended", () => {
  const dead = county.person_identity.filter(({ died_on }) => died_on !== null).map(({ person_id }) => person_id);
  expect(dead.length).toBeGreaterThan(0);
  expect(stays.filter(({ person_id }) => dead.includes(person_id))).toEqual([]);
  expect(county.care_plan.filter(({ person_id, ended_at }) => dead.includes(person_id) && ended_at === null)).toEqual(
    [],
  );
  expect(
    county.relationship.filter(({ person_id, ended_at }) => dead.includes(person_id) && ended_at === null),
  ).toEqual([]);
});

test("nothing about a person began before they were born", () => {
  const born = new Map(
    county.person_identity.map(({ person_id, date_of_birth }) => [person_id, new Date(date_of_birth)]),
  );
  const early = county.relationship.filter(
    ({ person_id, started_at }) => started_at < (born.get(person_id) ?? COUNTY_NOW),
  );
  expect(early).toEqual([]);
});

test("children are held at the young offender institution alone", () => {
  const children = county.person_identity.filter((row) => ageOf(row) < 18).map(({ person_id }) => person_id);
  const misplaced = held.filter((stay) => {
    return children.includes(stay.person_id) && stay.establishment_id !== establishmentId("hmyoi-coldbeck");
  });
  expect(misplaced).toEqual([]);
});

test("every kind of relationship is somebody's now", () => {
  const kinds = new Set(currentRelationships.map(({ kind }) => kind));
  expect(RELATIONSHIP_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test("a police matter gives access for 72 hours from its start, and one at least is over", () => {
  const matters = county.relationship.filter(({ kind }) => kind === "POLICE_MATTER");
  expect(new Set(matters.map(({ started_at, valid_to }) => Number(valid_to) - Number(started_at)))).toEqual(
    new Set([72 * 3_600_000]),
  );
  expect(matters.some(({ valid_to }) => valid_to !== null && valid_to < COUNTY_NOW)).toBe(true);
});

test("access outlasts a relationship for as long as the access matrix says, and no longer", () => {
  const closed = county.relationship.filter(({ kind, ended_at }) => ended_at !== null && kind !== "POLICE_MATTER");
  expect(closed.length).toBeGreaterThan(8);
  const wrong = closed.filter(({ kind, valid_to, ended_at }) => {
    return (Number(valid_to) - Number(ended_at)) / 3_600_000 !== matrix.relationship(kind).endsAfterHours;
  });
  expect(wrong).toEqual([]);
});

test("no partner holds a relationship that its kind of agency cannot hold", () => {
  const types = new Map(county.partner.map(({ id, agency_type }) => [id, agency_type]));
  const misheld = county.relationship.filter(({ partner_id, kind }) => {
    return !matrix.mayHold(types.get(partner_id) ?? "LOCAL_AUTHORITY", kind);
  });
  expect(misheld).toEqual([]);
});

test("licence conditions and sentences run forwards", () => {
  expect(county.licence_condition.filter(({ from_date, to_date }) => to_date !== null && to_date < from_date)).toEqual(
    [],
  );
  expect(county.offence.filter(({ convicted_on }) => convicted_on !== null && convicted_on > today)).toEqual([]);
});

test("Callowmere, to whom Leon objects, is not involved with him", () => {
  const involved = county.relationship.filter(({ person_id }) => person_id === personId("leon-baptiste"));
  expect(involved.map(({ partner_id }) => partner_id)).not.toContain(partnerId("callowmere-council"));
});
