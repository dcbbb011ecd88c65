import { enumOf } from "../access/index.js";
import type { CarePlanStatus } from "./care-plan.entity.js";
import type { PlanChangeKind } from "./care-plan-change.entity.js";
import type { ActionStatus } from "./plan-action.entity.js";
import type { OutcomeStatus } from "./plan-outcome.entity.js";
import type { AuthorKind, SectionStatus } from "./plan-section.entity.js";

export const CarePlanStatusEnum = enumOf<CarePlanStatus>("CarePlanStatus", "Where a plan stands.", {
  DRAFT: "Being written; not yet agreed.",
  ACTIVE: "In use.",
  ENDED: "Over.",
});

export const SectionStatusEnum = enumOf<SectionStatus>("PlanSectionStatus", "Where a section stands.", {
  PROPOSED: "Put forward by a contributor.",
  AGREED: "Agreed, with the person wherever possible (CONS-06).",
  WITHDRAWN: "Taken back by those who wrote it; kept for the record.",
});

export const AuthorKindEnum = enumOf<AuthorKind>("PlanAuthorKind", "Whose words a section holds (COPROD-08).", {
  PROFESSIONAL: "Words of somebody who works with the person.",
  PERSON: "The person's own words, seen as theirs whoever typed them.",
  CARER: "A carer's words.",
});

export const OutcomeStatusEnum = enumOf<OutcomeStatus>("OutcomeStatus", "Whether an outcome was reached (PLAN-07).", {
  WORKING_TOWARDS: "Not yet; it is worked towards.",
  ACHIEVED: "Reached.",
  NOT_ACHIEVED: "Not reached.",
});

export const ActionStatusEnum = enumOf<ActionStatus>("PlanActionStatus", "Where an action stands.", {
  OPEN: "To be done.",
  DONE: "Done.",
  CANCELLED: "No longer to be done.",
});

export const PlanChangeKindEnum = enumOf<PlanChangeKind>("PlanChangeKind", "What was changed in a plan.", {
  PLAN_STARTED: "The plan was started.",
  SECTION_PROPOSED: "A section was put forward.",
  SECTION_EDITED: "A section was rewritten; what it said before is kept.",
  OUTCOME_RECORDED: "It was recorded whether an outcome was reached.",
  ACTION_ADDED: "An action was added, with the one partner that answers for it.",
  KEY_WORKER_NAMED: "A key worker was named.",
});
