import { type StaffKey, staffEntry } from "../agencies/staff.js";
import { idOf, partnerId, personId, planId, userId } from "../ids.js";
import type { CountyRows } from "../rows/index.js";
import type { Life } from "./life.js";
import { changesOf } from "./plan-changes.js";
import type { PlanStory, SectionStory } from "./plan-story.js";

export interface PlanOf {
  readonly personKey: string;
  readonly story: PlanStory;
}

const within = ({ personKey }: PlanOf) => ({ plan_id: planId(personKey), person_id: personId(personKey) });

/** Who wrote it, for whom they work, and when. */
function recorded(by: StaffKey, at: Date, version = 1) {
  return {
    recorded_by_user_id: userId(by),
    recorded_by_partner_id: partnerId(staffEntry(by).partner),
    event_at: at,
    recorded_at: at,
    version,
  };
}

function addSection(plan: PlanOf, section: SectionStory, index: number, rows: CountyRows): void {
  const id = idOf("section", `${plan.personKey}/${index}`);
  const { heading, category, status = "AGREED", author = "PROFESSIONAL", behalfOf, earlier = [] } = section;
  const versions = [...earlier, section];
  rows.plan_section.push({
    id,
    ...within(plan),
    heading,
    category,
    status,
    narrative: section.words,
    author_kind: author,
    on_behalf_of_partner_id: behalfOf === undefined ? null : partnerId(behalfOf),
    ...recorded(section.by, section.at, versions.length),
  });
  for (const [place, { words, by, at }] of versions.entries()) {
    rows.plan_section_version.push({
      section_id: id,
      person_id: personId(plan.personKey),
      category,
      status: place === versions.length - 1 ? status : "PROPOSED",
      narrative: words,
      ...recorded(by, at, place + 1),
    });
  }
}

function addGoals(plan: PlanOf, rows: CountyRows): void {
  for (const [position, { words, outcomes = [] }] of (plan.story.goals ?? []).entries()) {
    const id = idOf("goal", `${plan.personKey}/${position}`);
    rows.plan_goal.push({ id, ...within(plan), in_the_persons_words: words, position: position + 1 });
    for (const [index, { text, status = "WORKING_TOWARDS", feedback, by, at }] of outcomes.entries()) {
      rows.plan_outcome.push({
        id: idOf("outcome", `${plan.personKey}/${position}/${index}`),
        ...within(plan),
        goal_id: id,
        description: text,
        status,
        person_feedback: feedback ?? null,
        ...recorded(by, at),
      });
    }
  }
}

function addActions(plan: PlanOf, rows: CountyRows): void {
  for (const [index, { text, accountable, due, status = "OPEN", by, at }] of (plan.story.actions ?? []).entries()) {
    rows.plan_action.push({
      id: idOf("action", `${plan.personKey}/${index}`),
      ...within(plan),
      description: text,
      accountable_partner_id: partnerId(accountable),
      due_on: due ?? null,
      status,
      ...recorded(by, at),
    });
  }
}

function addWords(plan: PlanOf, rows: CountyRows): void {
  for (const [partner, contribution, since] of plan.story.contributors ?? []) {
    rows.plan_contributor.push({
      plan_id: planId(plan.personKey),
      partner_id: partnerId(partner),
      contribution,
      since,
    });
  }
  for (const [heading, words, written_on, supportedBy] of plan.story.aboutMe ?? []) {
    rows.about_me.push({ ...within(plan), heading, words, supported_by: supportedBy ?? null, written_on });
  }
}

function addHead(plan: PlanOf, version: number, rows: CountyRows): void {
  const { story, personKey } = plan;
  rows.care_plan.push({
    id: planId(personKey),
    person_id: personId(personKey),
    lead_partner_id: partnerId(story.lead),
    status: story.status ?? "ACTIVE",
    agreed_with_person_on: story.agreed ?? null,
    review_due: story.review,
    support_summary: story.summary,
    contingency: story.contingency ?? null,
    key_worker_user_id: story.keyWorker === undefined ? null : userId(story.keyWorker),
    version,
    started_at: story.started,
    ended_at: story.ended ?? null,
  });
}

/** The plan of a person, if they have one: its parts, the history of its sections, and one change for each step. */
export function addPlan(life: Life, rows: CountyRows): void {
  if (life.plan === undefined) return;
  const plan = { personKey: life.key, story: life.plan };
  const changes = changesOf(plan);
  addHead(plan, changes.length, rows);
  for (const [index, section] of life.plan.sections.entries()) addSection(plan, section, index, rows);
  addGoals(plan, rows);
  addActions(plan, rows);
  addWords(plan, rows);
  rows.care_plan_change.push(...changes);
}
