import { personId, planId } from "../../seeds/index.js";
import { county } from "./county.js";

const HEADINGS = [
  "STRENGTHS",
  "NEEDS",
  "GOALS_AND_HOPES",
  "ACTIONS_AND_ACTIVITIES",
  "HEALTH",
  "EMOTIONAL_WELLBEING",
  "HOUSING",
  "REGIME_LIMITS",
  "RISK_MANAGEMENT",
  "CONTINGENCY",
  "FAMILY_AND_COMMUNITY",
  "MONEY",
];
const ofDaniel = <Row extends { person_id: string }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ person_id }) => person_id === personId("daniel-marsh"));

test("the version of a plan is the number of its changes, numbered from one without a gap", () => {
  const wrong = county.care_plan.filter(({ id, version }) => {
    const numbers = county.care_plan_change.filter(({ plan_id }) => plan_id === id).map((change) => change.version);
    return numbers.length !== version || numbers.some((number, index) => number !== index + 1);
  });
  expect(wrong).toEqual([]);
});

test("changes stand in the order in which they happened, from the start of the plan to now", () => {
  const wrong = county.care_plan.filter(({ id, started_at }) => {
    const moments = county.care_plan_change
      .filter(({ plan_id }) => plan_id === id)
      .map(({ event_at }) => Number(event_at));
    return moments[0] !== Number(started_at) || moments.some((moment, index) => moment < (moments[index - 1] ?? 0));
  });
  expect(wrong).toEqual([]);
});

test("every section, outcome and action has a change that tells of it", () => {
  const parts = [...county.plan_section, ...county.plan_outcome, ...county.plan_action].map(({ id }) => id);
  const told = new Set(county.care_plan_change.map(({ part_id }) => part_id));
  expect(parts.filter((id) => !told.has(id))).toEqual([]);
});

test("a section's history has every version, and the last reads as the section does", () => {
  const wrong = county.plan_section.filter(({ id, version, narrative }) => {
    const history = county.plan_section_version.filter(({ section_id }) => section_id === id);
    const last = history.find((row) => row.version === version);
    return history.length !== version || last?.narrative !== narrative;
  });
  expect(wrong).toEqual([]);
});

test("sections have the headings of the plan standard", () => {
  expect(county.plan_section.filter(({ heading }) => !HEADINGS.includes(heading))).toEqual([]);
});

test("nobody has two open plans", () => {
  const open = county.care_plan.filter(({ ended_at }) => ended_at === null).map(({ person_id }) => person_id);
  expect(new Set(open).size).toBe(open.length);
});

test("Daniel's plan has sections under many categories, pages of outcomes and several agencies at work", () => {
  const categories = new Set(ofDaniel(county.plan_section).map(({ category }) => category));
  expect(categories.size).toBeGreaterThanOrEqual(6);
  expect(categories).toContain("MENTAL_HEALTH");
  expect(categories).not.toContain("OFFENCE");
  expect(ofDaniel(county.plan_outcome).length).toBeGreaterThanOrEqual(6);
  expect(new Set(ofDaniel(county.plan_action).map((row) => row.accountable_partner_id)).size).toBeGreaterThanOrEqual(4);
  expect(county.plan_contributor.filter(({ plan_id }) => plan_id === planId("daniel-marsh")).length).toBeGreaterThan(3);
});

test("no plan tells of an offence", () => {
  const told = county.plan_section
    .map(({ narrative }) => narrative)
    .concat(county.care_plan.map((plan) => plan.support_summary));
  expect(told.filter((words) => /theft|fraud|robbery|assault|burglary|convict|offence/i.test(words))).toEqual([]);
});

test("Keith's prognosis is told in one place only, under the category that guards it", () => {
  const telling = county.plan_section.filter((row) => row.person_id === personId("keith-rowlands"));
  expect(
    telling.filter(({ narrative }) => /prognosis|months/i.test(narrative)).map(({ category }) => category),
  ).toEqual(["TERMINAL_ILLNESS"]);
  const elsewhere = county.physical_health_condition.filter((row) => row.person_id === personId("keith-rowlands"));
  expect(elsewhere.filter((row) => /terminal|cancer|palliative/i.test(JSON.stringify(row)))).toEqual([]);
});
