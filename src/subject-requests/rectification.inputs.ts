import { Field, ID, InputType } from "type-graphql";
import { DataCategoryEnum, enumOf, NamesCategory } from "../access/index.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { RectificationOutcome } from "./rectification-answer.entity.js";
import { CreateSubjectRequestInput } from "./subject-request.inputs.js";

export const RectificationOutcomeEnum = enumOf<RectificationOutcome>(
  "RectificationOutcome",
  "What became of what a person said is wrong (UK GDPR Article 16, GAP-25).",
  {
    CORRECTED: "It was wrong. The record says it rightly now, and keeps what it said before.",
    REFUSED: "It stands, for the reason that is given.",
    STATEMENT_ATTACHED: "It stands, as a professional's opinion does; that the person disagrees is kept with it.",
  },
);

@InputType("RectificationItemInput", { description: "One thing that is said to be wrong." })
export class RectificationItemInput {
  @NamesCategory("TERM")
  @Field(() => DataCategoryEnum, { description: "The category in which it is." })
  category: DataCategory;

  @Field(() => ID, {
    nullable: true,
    description: "The entry, from an own account that reads it. Staff leave it out: what it is, is told in words.",
  })
  entryId?: string | null;

  @Field(() => String, { description: "What is wrong, in 1 to 4000 characters." })
  wrong: string;

  @Field(() => String, { description: "What would be right, in 1 to 4000 characters." })
  right: string;
}

@InputType("RequestRectificationInput", {
  description: "A request to put right what is held about a person, as it was made. No form of words is needed.",
})
export class RequestRectificationInput extends CreateSubjectRequestInput {
  @Field(() => [RectificationItemInput], { description: "What is said to be wrong: 1 to 20 things." })
  items: RectificationItemInput[];
}

@InputType("AnswerRectificationInput", { description: "What a controller decided of one thing said to be wrong." })
export class AnswerRectificationInput {
  @Field(() => ID, { description: "The part of the request, of the reviewer's own partner." })
  partId: string;

  @Field(() => ID, { description: "The thing said to be wrong." })
  itemId: string;

  @Field(() => RectificationOutcomeEnum, { description: "What was decided." })
  outcome: RectificationOutcome;

  @Field(() => String, {
    nullable: true,
    description: "Why, in 1 to 4000 characters, as the person will read it; needed unless it was corrected.",
  })
  reason?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The entry of the reviewer's own partner that says it rightly now; only where it was corrected.",
  })
  correctedEntryId?: string | null;
}
