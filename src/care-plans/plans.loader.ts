import { rowBehindDoor, rowsBehindDoors, rowsBy } from "../db/index.js";
import { protectable } from "../protections/index.js";
import { AboutMeEntity } from "./about-me.entity.js";
import { CarePlanEntity } from "./care-plan.entity.js";
import { CarePlanChangeEntity } from "./care-plan-change.entity.js";
import { PlanActionEntity } from "./plan-action.entity.js";
import { PlanContributorEntity } from "./plan-contributor.entity.js";
import { PlanGoalEntity } from "./plan-goal.entity.js";
import { PlanOutcomeEntity } from "./plan-outcome.entity.js";
import { PlanSectionEntity } from "./plan-section.entity.js";
import { PlanSectionVersionEntity } from "./plan-section-version.entity.js";

export const planById = rowBehindDoor(CarePlanEntity);
export const plansOf = rowsBy(CarePlanEntity, "personId", ["startedAt", "id"]);
export const sectionById = rowBehindDoor(PlanSectionEntity);
export const sectionsOf = rowsBehindDoors(PlanSectionEntity, "planId", ["heading", "id"]);
export const sectionVersionsOf = rowsBy(PlanSectionVersionEntity, "sectionId", ["version"]);
export const goalById = rowBehindDoor(PlanGoalEntity);
export const goalsOf = rowsBy(PlanGoalEntity, "planId", ["position", "id"]);
export const outcomeById = rowBehindDoor(PlanOutcomeEntity);
/** In an order that no recording changes, so that a page goes on where the one before it ended. */
export const outcomesOf = rowsBy(PlanOutcomeEntity, "planId", ["goalId", "id"]);
export const actionById = rowBehindDoor(PlanActionEntity);
export const actionsOf = rowsBy(PlanActionEntity, "planId", ["recordedAt", "id"]);
export const contributorsOf = rowsBy(PlanContributorEntity, "planId", ["since", "partnerId"]);
export const aboutMeOf = rowsBy(AboutMeEntity, "planId", ["heading"]);
export const changesOf = rowsBy(CarePlanChangeEntity, "planId", ["version"]);

protectable({ category: null, byId: sectionById, isHeededByAll: false });
