import { Field, ID, InputType } from "type-graphql";
import { LocalDate } from "../access/index.js";
import { EntryInput } from "../entries/index.js";
import type { AdviserAnswer } from "./personal-adviser-offer.entity.js";
import type { RecordedDuty } from "./responsibility.entity.js";
import { AdviserAnswerEnum, RecordedDutyEnum } from "./responsibility-enums.js";

@InputType("RecordResponsibilityInput", {
  description: "A duty that the caller's council owes the person. `eventAt` is since when.",
})
export class RecordResponsibilityInput extends EntryInput {
  @Field(() => RecordedDutyEnum, { description: "Which duty." })
  kind: RecordedDuty;
}

@InputType("RecordOrdinaryResidenceInput", {
  description: "A decision about ordinary residence. `eventAt` is since when; name the earlier one under `replaces`.",
})
export class RecordOrdinaryResidenceInput extends EntryInput {
  @Field(() => String, { description: "GSS code of the area: a letter and eight digits." })
  areaCode: string;

  @Field(() => String, { description: "Why it was so decided (TRANS-13), in 1 to 4000 characters." })
  reason: string;
}

@InputType("OfferPersonalAdviserInput", {
  description: "The offer of a personal adviser. To record the answer, replace the offer by one that holds it.",
})
export class OfferPersonalAdviserInput extends EntryInput {
  @Field(() => LocalDate, { description: "When it was offered, not in the future." })
  offeredOn: string;

  @Field(() => AdviserAnswerEnum, { nullable: true, description: "The answer. Left out, there is none yet." })
  answer?: AdviserAnswer | null;

  @Field(() => LocalDate, { nullable: true, description: "When it was answered; give it with the answer." })
  answeredOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The adviser, of the caller's council, where one is wanted. Left out, none is named yet.",
  })
  adviserUserId?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day on which it ends, not after the 25th birthday. Left out, it is that birthday.",
  })
  endsOn?: string | null;
}
