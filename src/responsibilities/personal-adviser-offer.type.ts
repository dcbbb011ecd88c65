import { Field, ObjectType } from "type-graphql";
import { Behind, LocalDate } from "../access/index.js";
import { Entry, type Said } from "../entries/index.js";
import type { UserId } from "../kernel/ids.js";
import type { AdviserAnswer, PersonalAdviserOfferEntity } from "./personal-adviser-offer.entity.js";
import { AdviserAnswerEnum } from "./responsibility-enums.js";

@Behind("CARE_PLAN")
@ObjectType("PersonalAdviserOffer", {
  description:
    "The offer of a personal adviser to somebody who left care, what they said to it, and until when it stands (YOUTH-05). Supplied " +
    "by the council that owes leaving care.",
})
export class PersonalAdviserOffer extends Entry implements Said<PersonalAdviserOfferEntity> {
  @Field(() => LocalDate, { description: "When it was made." })
  offeredOn: string;

  @Field(() => AdviserAnswerEnum, { nullable: true, description: "The answer; null while there is none." })
  answer: AdviserAnswer | null;

  @Field(() => LocalDate, { nullable: true, description: "When it was answered; null while it was not." })
  answeredOn: string | null;

  @Field(() => LocalDate, { description: "The day on which it ends: the 25th birthday, or an earlier day." })
  endsOn: string;

  adviserUserId: UserId | null;
}
