import { Field, ID, Int, ObjectType } from "type-graphql";
import { AtLevel, Behind, DateTime, LocalDate } from "../access/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { AboutMeEntity } from "./about-me.entity.js";
import { ActionStatusEnum } from "./care-plan-enums.js";
import type { ActionStatus, PlanActionEntity } from "./plan-action.entity.js";
import type { PlanContributorEntity } from "./plan-contributor.entity.js";
import type { PlanGoalEntity } from "./plan-goal.entity.js";
import { type AboutMeHeading, AboutMeHeadingEnum } from "./plan-headings.js";

@Behind("CARE_PLAN")
@ObjectType("PlanGoal", { description: "What the person wants, in their own words (PLAN-03)." })
export class PlanGoal implements Pick<PlanGoalEntity, "id" | "inThePersonsWords" | "position"> {
  @Field(() => ID, { description: "The hub's own id of the goal." })
  id: string;

  @Field(() => String, { description: "The goal, as the person put it." })
  inThePersonsWords: string;

  @Field(() => Int, { description: "Its place in the person's own order, from 1." })
  position: number;
}

@Behind("CARE_PLAN")
@ObjectType("PlanAction", { description: "Something to be done, for which exactly one partner answers (COOP-13)." })
export class PlanAction implements Omit<PlanActionEntity, "planId" | "recordedByPartnerId"> {
  @Field(() => ID, { description: "The hub's own id of the action." })
  id: string;

  @Field(() => String, { description: "What is to be done." })
  description: string;

  @Field(() => LocalDate, { nullable: true, description: "By when." })
  dueOn: string | null;

  @Field(() => ActionStatusEnum, { description: "Where it stands." })
  status: ActionStatus;

  @Field(() => DateTime, { description: "When it was agreed." })
  eventAt: Date;

  @Field(() => DateTime, { description: "When the hub came to know of it." })
  recordedAt: Date;

  @Field(() => Int, { description: "Its version." })
  version: number;

  personId: PersonId;
  accountablePartnerId: PartnerId;
  recordedByUserId: UserId;
}

@Behind("CARE_PLAN")
@ObjectType("PlanContributor", { description: "A partner that contributes to a plan (PLAN-01)." })
export class PlanContributor implements Omit<PlanContributorEntity, "planId"> {
  @AtLevel("READ")
  @Field(() => String, {
    nullable: true,
    description: "What it contributes, in its own words. Withheld below level READ.",
  })
  contribution: string;

  @Field(() => LocalDate, { description: "Since when." })
  since: string;

  personId: PersonId;
  partnerId: PartnerId;
}

@Behind("CARE_PLAN")
@ObjectType("AboutMeEntry", {
  description:
    "What the person has told one agency about themselves, so that they need not tell the next (COOP-14). How they communicate is " +
    "told to whoever reads COMMUNICATION; the rest needs CARE_PLAN at level READ and is absent otherwise.",
})
export class AboutMeEntry implements Omit<AboutMeEntity, "planId" | "personId"> {
  @Field(() => AboutMeHeadingEnum, { description: "What it is about." })
  heading: AboutMeHeading;

  @Field(() => String, { description: "The person's words." })
  words: string;

  @Field(() => String, { nullable: true, description: "Who supported them to write it." })
  supportedBy: string | null;

  @Field(() => LocalDate, { description: "When it was written." })
  writtenOn: string;
}
