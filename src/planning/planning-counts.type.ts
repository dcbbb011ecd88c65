import { Field, Int, ObjectType } from "type-graphql";
import { enumOf, Open } from "../access/index.js";
import type { PlanningCount as Count, PlanningCounts as Counts, PlanningGroup } from "./planning-counts.js";

const NOBODY = "counts with small numbers left out; nothing in them points at a person";

export const PlanningGroupEnum = enumOf<PlanningGroup>("PlanningGroup", "By what people are counted, one at a time.", {
  AREA: "The council area they live in, by its GSS code.",
  CATEGORY_OF_NEED: "The outcome that somebody with a care need cannot achieve; one person may be in several lines.",
  PROTECTED_CHARACTERISTIC: "The protected characteristics that people told of; one person may be in several lines.",
  HOUSING_SITUATION: "Where people live; one person may be in several lines.",
});

@Open(NOBODY)
@ObjectType("PlanningCount", { description: "One line of a table of counts." })
export class PlanningCount implements Count {
  @Field(() => String, { description: "What the line is about: an area code, or a word of the list that is counted." })
  word: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many people, rounded down to five; null below five, and where a null by itself would tell (NEV-11).",
  })
  people: number | null;
}

@Open(NOBODY)
@ObjectType("PlanningCounts", {
  description:
    "How many living people, of those whose records the caller's partner controls, are in each line (COOP-11). An aggregate: " +
    "no person-level data is in it or behind it.",
})
export class PlanningCounts implements Counts {
  @Field(() => PlanningGroupEnum, { description: "By what they are counted." })
  groupedBy: PlanningGroup;

  @Field(() => [PlanningCount], { description: "Every line there is, whether or not anybody is in it." })
  cells: readonly PlanningCount[];

  @Field(() => Int, {
    nullable: true,
    description: "How many people are in the table, each once, rounded down to five; null where any line is null.",
  })
  people: number | null;
}
