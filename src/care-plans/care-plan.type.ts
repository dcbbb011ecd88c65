import { Directive, Field, ID, ObjectType } from "type-graphql";
import { AtLevel, Behind, DateTime, LocalDate } from "../access/index.js";
import type { CarePlanId, PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { CarePlanEntity, CarePlanStatus } from "./care-plan.entity.js";
import { CarePlanStatusEnum } from "./care-plan-enums.js";

@Behind("CARE_PLAN")
@Directive('@key(fields: "id")')
@ObjectType("CarePlan", {
  description:
    "The one shared care and support plan of a person, to which several agencies contribute (PLAN-01). At level SUMMARY it is " +
    "what keeps care going (MIN-01); its parts need level READ.",
})
export class CarePlan implements CarePlanEntity {
  @Field(() => ID, { description: "The hub's own id of the plan." })
  id: CarePlanId;

  @Field(() => CarePlanStatusEnum, { description: "Where it stands." })
  status: CarePlanStatus;

  @Field(() => LocalDate, { nullable: true, description: "When the person agreed to it; null if they have not." })
  agreedWithPersonOn: string | null;

  @Field(() => LocalDate, { description: "When it is next to be reviewed." })
  reviewDue: string;

  @Field(() => String, {
    description: "Current support in short safe wording, supplied by the lead partner; never a diagnosis.",
  })
  supportSummary: string;

  @AtLevel("READ")
  @Field(() => String, { nullable: true, description: "What happens when the plan fails. Withheld below level READ." })
  contingency: string | null;

  @Field(() => DateTime, { description: "Since when." })
  startedAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it ended; null while it lasts." })
  endedAt: Date | null;

  version: number;
  personId: PersonId;
  leadPartnerId: PartnerId;
  keyWorkerUserId: UserId | null;
}
