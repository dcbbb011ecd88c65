import type { DataCategory } from "../../src/policy/vocabulary.js";
import { type StaffKey, staffEntry } from "../agencies/staff.js";
import { idOf, partnerId, personId, planId, userId } from "../ids.js";
import type { PlanChange, PlanChangeRow } from "../rows/plan-rows.js";
import type { PlanStory, SectionStory } from "./plan-story.js";

interface Step {
  readonly change: PlanChange;
  readonly part: string | null;
  readonly category: DataCategory;
  readonly by: StaffKey;
  readonly at: Date;
  readonly behalfOf: string | null;
}

const step = (change: PlanChange, by: StaffKey, at: Date, part: string | null = null): Step => ({
  change,
  part,
  category: "CARE_PLAN",
  by,
  at,
  behalfOf: null,
});

function stepsOfSection(personKey: string, section: SectionStory, index: number): Step[] {
  const part = idOf("section", `${personKey}/${index}`);
  const versions = [...(section.earlier ?? []), section];
  return versions.map(({ by, at }, place) => ({
    ...step(place === 0 ? "SECTION_PROPOSED" : "SECTION_EDITED", by, at, part),
    category: section.category,
    behalfOf: section.behalfOf === undefined ? null : partnerId(section.behalfOf),
  }));
}

function stepsOf(personKey: string, plan: PlanStory): Step[] {
  const outcomes = (plan.goals ?? []).flatMap(({ outcomes: reached = [] }, position) =>
    reached.map(({ by, at }, index) =>
      step("OUTCOME_RECORDED", by, at, idOf("outcome", `${personKey}/${position}/${index}`)),
    ),
  );
  const actions = (plan.actions ?? []).map(({ by, at }, index) =>
    step("ACTION_ADDED", by, at, idOf("action", `${personKey}/${index}`)),
  );
  const opening = [step("PLAN_STARTED", plan.startedBy, plan.started)];
  if (plan.keyWorker !== undefined) opening.push(step("KEY_WORKER_NAMED", plan.startedBy, plan.started));
  const sections = plan.sections.flatMap((section, index) => stepsOfSection(personKey, section, index));
  return [...opening, ...[...sections, ...outcomes, ...actions].sort((a, b) => a.at.getTime() - b.at.getTime())];
}

/** Every change of a plan in the order in which it happened: the plan's version is their number. */
export function changesOf({ personKey, story }: { personKey: string; story: PlanStory }): PlanChangeRow[] {
  return stepsOf(personKey, story).map(({ change, part, category, by, at, behalfOf }, index) => ({
    plan_id: planId(personKey),
    person_id: personId(personKey),
    version: index + 1,
    change,
    part_id: part,
    category,
    changed_by_user_id: userId(by),
    changed_by_partner_id: partnerId(staffEntry(by).partner),
    on_behalf_of_partner_id: behalfOf,
    event_at: at,
    recorded_at: at,
  }));
}
