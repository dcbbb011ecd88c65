import { Field, ID, InputType } from "type-graphql";
import { type ReviewOutcome, ReviewOutcomeEnum } from "../exceptions/index.js";

@InputType("ResolveOddAccessInput", { description: "What governance made of an odd access." })
export class ResolveOddAccessInput {
  @Field(() => ID, { description: "Which." })
  oddAccessId: string;

  @Field(() => ReviewOutcomeEnum, { description: "What it was." })
  outcome: ReviewOutcome;

  @Field(() => String, { description: "What was found, and why it is that: 1 to 4,000 characters." })
  words: string;
}
