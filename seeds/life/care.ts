import { staffEntry } from "../agencies/staff.js";
import { establishmentId, idOf, partnerId, personId, userId } from "../ids.js";
import type { EntryColumns } from "../rows/care-rows.js";
import type { CountyRows } from "../rows/index.js";
import type { Made } from "./care-story.js";
import type { Life } from "./life.js";

/** What every entry has, from who made it and what became of it. */
export function made(
  life: Life,
  table: string,
  place: number | string,
  { by, at, behalfOf, ended }: Made,
): EntryColumns {
  const ender = ended?.by ?? by;
  return {
    id: idOf(table, `${life.key}/${place}`),
    version: ended ? 2 : 1,
    person_id: personId(life.key),
    recorded_by_user_id: userId(by),
    recorded_by_partner_id: partnerId(staffEntry(by).partner),
    on_behalf_of_partner_id: behalfOf ? partnerId(behalfOf) : null,
    event_at: at,
    recorded_at: at,
    replaces: null,
    ended_at: ended?.at ?? null,
    end_reason: ended?.reason ?? null,
    ended_by_user_id: ended ? userId(ender) : null,
    ended_by_partner_id: ended ? partnerId(staffEntry(ender).partner) : null,
    end_recorded_at: ended?.at ?? null,
  };
}

/** What is left of a story once who made it is told. */
function said<Story extends Made>({ by: _by, at: _at, behalfOf: _for, ended: _end, ...rest }: Story) {
  return rest;
}

function addHealth(life: Life, rows: CountyRows): void {
  const {
    illnesses = [],
    wishes = [],
    tellings = [],
    medicines = [],
    allergies = [],
    substances = [],
  } = life.care ?? {};
  for (const [i, story] of illnesses.entries())
    rows.terminal_illness.push({
      snomed_code: null,
      person_told_on: null,
      ...said(story),
      ...made(life, "illness", i, story),
    });
  for (const [i, story] of wishes.entries())
    rows.end_of_life_wish.push({ words: null, ...said(story), ...made(life, "wish", i, story) });
  for (const [i, story] of tellings.entries())
    rows.telling_decision.push({
      assessment: null,
      legal_basis: null,
      ...said(story),
      ...made(life, "telling", i, story),
    });
  for (const [i, story] of medicines.entries())
    rows.medicine.push({
      reason: null,
      reveals: null,
      until_on: null,
      ...said(story),
      ...made(life, "medicine", i, story),
    });
  for (const [i, story] of allergies.entries())
    rows.allergy.push({ reaction: null, ...said(story), ...made(life, "allergy", i, story) });
  for (const [i, story] of substances.entries())
    rows.substance_treatment.push({
      requirement: null,
      attendance: null,
      ...said(story),
      ...made(life, "substance-treatment", i, story),
    });
}

function addNeeds(life: Life, rows: CountyRows): void {
  const { assessments = [], needs = [] } = life.care ?? {};
  for (const [i, story] of assessments.entries())
    rows.needs_assessment.push({
      person_view: null,
      despite_refusal: null,
      ...said(story),
      ...made(life, "needs-assessment", i, story),
    });
  for (const [i, { inPlaces = [], ...story }] of needs.entries()) {
    const need = { is_eligible: null, ...said(story), ...made(life, "care-need", i, story) };
    rows.care_need.push(need);
    for (const [j, place] of inPlaces.entries())
      rows.care_need_in_place.push({
        need_id: need.id,
        ...said(place),
        ...made(life, "need-in-place", `${i}/${j}`, place),
      });
  }
}

function addAdvice(life: Life, rows: CountyRows): void {
  for (const [i, { aboutNeeds, ...story }] of (life.care?.advice ?? []).entries()) {
    const need_ids = aboutNeeds.map((place) => idOf("care-need", `${life.key}/${place}`));
    const row = { need_ids, format_reason: null, copied_to: [], ...said(story) };
    rows.advice_record.push({ ...row, ...made(life, "advice", i, story) });
  }
}

function addEquipment(life: Life, rows: CountyRows): void {
  for (const [i, story] of (life.care?.equipment ?? []).entries()) {
    const { kind, name, details = null, responsible, insteadOf, because = null } = story;
    rows.equipment_item.push({
      ...{ kind, name, details },
      responsible_partner_id: partnerId(responsible),
      default_partner_id: partnerId(insteadOf ?? responsible),
      departure_reason: because,
      agreed_with_partner_id: insteadOf ? partnerId(insteadOf) : null,
      ...made(life, "equipment", i, story),
    });
  }
}

function addCapacity(life: Life, rows: CountyRows): void {
  const { capacity = [], authorities = [], liberty = [] } = life.care ?? {};
  for (const [i, { bestInterests = [], ...story }] of capacity.entries()) {
    const assessment = { concerns: null, review_due: null, ...said(story), ...made(life, "capacity", i, story) };
    rows.capacity_assessment.push(assessment);
    for (const [j, decision] of bestInterests.entries())
      rows.best_interests_decision.push({
        assessment_id: assessment.id,
        ...{ less_restrictive: null, past_wishes: null, advocate: null },
        ...said(decision),
        ...made(life, "best-interests", `${i}/${j}`, decision),
      });
  }
  for (const [i, story] of authorities.entries())
    rows.decision_authority.push({
      ...{ made_on: null, expires_on: null, limits: null, excluded_categories: [], excluded_purposes: [] },
      ...{ appointment: "SOLE", fellow_holders: [] },
      ...said(story),
      ...made(life, "authority", i, story),
    });
  for (const [i, { place, ...story }] of liberty.entries())
    rows.liberty_authorisation.push({
      establishment_id: establishmentId(place),
      conditions: null,
      ...said(story),
      ...made(life, "liberty", i, story),
    });
}

/** The rows of what agencies recorded of a person's care: health, needs, equipment, capacity and who they are. */
export function addCare(life: Life, rows: CountyRows): void {
  addHealth(life, rows);
  addNeeds(life, rows);
  addAdvice(life, rows);
  addEquipment(life, rows);
  addCapacity(life, rows);
  for (const [i, story] of (life.care?.characteristics ?? []).entries())
    rows.equality_characteristic.push({ need: null, ...said(story), ...made(life, "characteristic", i, story) });
}
