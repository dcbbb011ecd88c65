import { Field, ID, InputType } from "type-graphql";
import { DataCategoryEnum, DateTime, LevelEnum, NamesCategory } from "../access/index.js";
import type { DataCategory, Level } from "../policy/vocabulary.js";

@InputType("RequestDisclosureInput", {
  description: "A request to be shown, once, what the caller's kind of agency is not shown by itself (basis d).",
})
export class RequestDisclosureInput {
  @Field(() => ID, { description: "The person." })
  personId: string;

  @NamesCategory("TERM")
  @Field(() => [DataCategoryEnum], { description: "What is to be seen, for the purpose of this request." })
  categories: DataCategory[];

  @Field(() => LevelEnum, { defaultValue: "SUMMARY", description: "How much: EXISTENCE, SUMMARY or READ." })
  level: Level;

  @Field(() => String, { description: "Why, in enough words to be weighed." })
  reason: string;
}

@InputType("DecideDisclosureInput", {
  description: "What the partner in control of the record decides. It is decided once.",
})
export class DecideDisclosureInput {
  @Field(() => ID, { description: "The request." })
  disclosureId: string;

  @Field(() => Boolean, { description: "Whether it is approved." })
  isApproved: boolean;

  @Field(() => String, { description: "Why; the requester reads it." })
  reason: string;

  @Field(() => LevelEnum, {
    nullable: true,
    description: "How much is granted, never more than was asked; needed to approve.",
  })
  level?: Level | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when, exclusive, twelve months at most; needed to approve.",
  })
  validTo?: Date | null;
}
