import { Field, ID, InputType } from "type-graphql";
import { EntryInput } from "../entries/index.js";
import type { Funder, RefusalException } from "./care-need.entity.js";
import { CareActOutcomeEnum, FunderEnum, RefusalExceptionEnum } from "./care-needs-enums.js";
import type { CareActOutcome } from "./eligibility.js";

@InputType("RecordNeedsAssessmentInput", {
  description: "What an assessment of needs found. There is no place in it (CUST-14).",
})
export class RecordNeedsAssessmentInput extends EntryInput {
  @Field(() => Boolean, { description: "Whether the needs arise from an impairment or illness of body or mind." })
  arisesFromImpairment: boolean;

  @Field(() => [CareActOutcomeEnum], {
    description: "The outcomes that the person is unable to achieve; an empty list is none.",
  })
  outcomesUnable: CareActOutcome[];

  @Field(() => Boolean, { description: "Whether that has, or is likely to have, a significant impact on wellbeing." })
  hasSignificantImpact: boolean;

  @Field(() => String, { description: "How it was found, in 1 to 8000 characters." })
  narrative: string;

  @Field(() => String, { nullable: true, description: "The person's own view of it, in 1 to 4000 characters." })
  personView?: string | null;

  @Field(() => RefusalExceptionEnum, {
    nullable: true,
    description: "Why it went ahead although the person refused it (CUST-18). Needed where a refusal stands.",
  })
  despiteRefusal?: RefusalException | null;
}

@InputType("RecordCareNeedInput", {
  description: "One need for care and support, before any place is thought of (CUST-14).",
})
export class RecordCareNeedInput extends EntryInput {
  @Field(() => String, { description: "The need in short, safe wording, without diagnosis, in 1 to 200 characters." })
  inShort: string;

  @Field(() => String, { description: "Its extent and nature, whatever the place, in 1 to 4000 characters." })
  extent: string;

  @Field(() => [CareActOutcomeEnum], { description: "The outcomes it stands in the way of; at least one." })
  outcomes: CareActOutcome[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is an eligible need (CUST-20). Left out, not decided yet.",
  })
  isEligible?: boolean | null;

  @Field(() => FunderEnum, { description: "Who pays for what meets it (FIN-06)." })
  funder: Funder;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether it must be reckoned with when people have to get out.",
  })
  mattersInEvacuation: boolean;
}

@InputType("RecordCareNeedInPlaceInput", {
  description: "What a place changes about a need, and how it is arranged there (CUST-14).",
})
export class RecordCareNeedInPlaceInput extends EntryInput {
  @Field(() => ID, { description: "The need, which must be recorded and decided already." })
  needId: string;

  @Field(() => String, { description: "What the place changes, in 1 to 2000 characters." })
  effect: string;

  @Field(() => String, { description: "How the need is met there, in 1 to 2000 characters." })
  arrangement: string;
}
