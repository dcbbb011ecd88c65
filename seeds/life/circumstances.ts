import { establishmentId, idOf, partnerId, personId } from "../ids.js";
import type { ConditionRow, RiskRow } from "../rows/circumstance-rows.js";
import type { CountyRows } from "../rows/index.js";
import type { HealthStory, Life, RiskStory } from "./life.js";

const own = (life: Life, kind: string, index: number) => ({
  id: idOf(kind, `${life.key}/${index}`),
  person_id: personId(life.key),
});

function conditionRow(life: Life, kind: string, story: HealthStory, index: number): ConditionRow {
  return {
    ...own(life, kind, index),
    functional_effect: story.effect,
    diagnosis: story.diagnosis,
    snomed_code: story.snomed ?? null,
    narrative: story.narrative,
    since: story.since,
    resolved_on: story.resolved ?? null,
    recorded_by_partner_id: partnerId(story.by),
    event_at: story.at,
    recorded_at: story.at,
  };
}

function riskRow(life: Life, kind: string, story: RiskStory, index: number): RiskRow {
  return {
    ...own(life, kind, index),
    handling_advice: story.advice ?? null,
    summary: story.summary,
    narrative: story.narrative,
    likelihood: story.score[0],
    severity: story.score[1],
    mitigation: story.mitigation,
    mitigation_lowers: story.lowers,
    person_view: story.view ?? null,
    assessed_on: story.assessed,
    review_due: story.review,
    ended_on: story.ended ?? null,
    recorded_by_partner_id: partnerId(story.by),
    recorded_at: new Date(`${story.assessed}T00:00:00Z`),
  };
}

function addCustody(life: Life, rows: CountyRows): void {
  for (const [index, stay] of (life.custody ?? []).entries()) {
    rows.custody_episode.push({
      ...own(life, "custody-episode", index),
      establishment_id: establishmentId(stay.at),
      legal_status: stay.status,
      arrived_at: stay.arrived,
      departed_at: stay.departed ?? null,
      expected_release_on: stay.release ?? null,
      location: stay.location ?? null,
    });
  }
}

/** The rows that say where a person is held, what the courts decided, how they are and what is risky. */
export function addCircumstances(life: Life, rows: CountyRows): void {
  addCustody(life, rows);
  rows.offence.push(...(life.offences ?? []).map((row, index) => ({ ...own(life, "offence", index), ...row })));
  rows.licence_condition.push(
    ...(life.licence ?? []).map((row, index) => ({ ...own(life, "licence", index), ...row })),
  );
  rows.physical_health_condition.push(...(life.physical ?? []).map((s, i) => conditionRow(life, "physical", s, i)));
  rows.mental_health_condition.push(...(life.mental ?? []).map((s, i) => conditionRow(life, "mental", s, i)));
  rows.risk_to_others.push(...(life.toOthers ?? []).map((story, index) => riskRow(life, "to-others", story, index)));
  rows.risk_to_self.push(...(life.toSelf ?? []).map((story, index) => riskRow(life, "to-self", story, index)));
}
