import { Field, ObjectType } from "type-graphql";
import { DataCategoryEnum, LevelEnum, Open, type SliceOpening } from "../access/index.js";
import { ReasonEnum } from "../audit/index.js";
import type { ReasonCode } from "../policy/reason.js";
import type { DataCategory, Level } from "../policy/vocabulary.js";

@Open("what the caller may see, worked out by the gatekeeper for this caller; it holds no content")
@ObjectType("SliceEntry", {
  description:
    "How far one category of a person stands open to the caller. It says what may be seen, not that anything is held.",
})
export class SliceEntry implements SliceOpening {
  @Field(() => DataCategoryEnum, { description: "The category." })
  category: DataCategory;

  @Field(() => LevelEnum, { description: "How much of it the caller may see; NONE where it is withheld." })
  level: Level;

  @Field(() => ReasonEnum, {
    description: "Why, as far as the caller may be told: what a refusal is about is never among it.",
  })
  reason: ReasonCode;

  @Field(() => String, { description: "The cell of the access matrix that was read." })
  clause: string;

  @Field(() => String, { description: "The same in plain words, said to the caller (COPROD-03)." })
  plain: string;
}
