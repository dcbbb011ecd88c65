import type { DataCategory } from "../../src/policy/vocabulary.js";
import type { Day } from "../calendar.js";

interface PartOfPlan {
  plan_id: string;
  person_id: string;
}

interface Attributed {
  recorded_by_user_id: string;
  recorded_by_partner_id: string;
  event_at: Date;
  recorded_at: Date;
  version: number;
}

export interface PlanRow {
  id: string;
  person_id: string;
  lead_partner_id: string;
  status: "DRAFT" | "ACTIVE" | "ENDED";
  agreed_with_person_on: Day | null;
  review_due: Day;
  support_summary: string;
  contingency: string | null;
  key_worker_user_id: string | null;
  version: number;
  started_at: Date;
  ended_at: Date | null;
}

export type SectionStatus = "PROPOSED" | "AGREED" | "WITHDRAWN";

export interface SectionRow extends PartOfPlan, Attributed {
  id: string;
  heading: string;
  category: DataCategory;
  status: SectionStatus;
  narrative: string;
  author_kind: "PROFESSIONAL" | "PERSON" | "CARER";
  on_behalf_of_partner_id: string | null;
}

export interface SectionVersionRow extends Attributed {
  section_id: string;
  person_id: string;
  category: DataCategory;
  status: SectionStatus;
  narrative: string;
}

export interface GoalRow extends PartOfPlan {
  id: string;
  in_the_persons_words: string;
  position: number;
}

export interface OutcomeRow extends PartOfPlan, Attributed {
  id: string;
  goal_id: string | null;
  description: string;
  status: "WORKING_TOWARDS" | "ACHIEVED" | "NOT_ACHIEVED";
  person_feedback: string | null;
}

export interface ActionRow extends PartOfPlan, Attributed {
  id: string;
  description: string;
  accountable_partner_id: string;
  due_on: Day | null;
  status: "OPEN" | "DONE" | "CANCELLED";
}

export interface ContributorRow {
  plan_id: string;
  partner_id: string;
  contribution: string;
  since: Day;
}

export interface AboutMeRow extends PartOfPlan {
  heading: string;
  words: string;
  supported_by: string | null;
  written_on: Day;
}

export interface PlanChangeRow extends PartOfPlan {
  version: number;
  change: PlanChange;
  part_id: string | null;
  category: DataCategory;
  changed_by_user_id: string;
  changed_by_partner_id: string;
  on_behalf_of_partner_id: string | null;
  event_at: Date;
  recorded_at: Date;
}
export type PlanChange =
  | "PLAN_STARTED"
  | "SECTION_PROPOSED"
  | "SECTION_EDITED"
  | "OUTCOME_RECORDED"
  | "ACTION_ADDED"
  | "KEY_WORKER_NAMED";
