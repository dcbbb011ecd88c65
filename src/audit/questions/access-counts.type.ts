import { Field, InputType, Int, ObjectType } from "type-graphql";
import { DataCategoryEnum, enumOf, LocalDate, Open, PurposeEnum } from "../../access/index.js";
import type { DataCategory, Purpose } from "../../policy/vocabulary.js";
import { METADATA } from "../access-log-words.js";
import type { CountBy, CountedPeriod } from "./access-counts.js";

export const CountByEnum = enumOf<CountBy>("AccessCountBy", "By what requests are counted.", {
  PARTNER: "By the partner that asked.",
  PURPOSE: "By the purpose stated.",
  CATEGORY: "By the category asked for; a request that asked for several counts once in each.",
  DAY: "By the day, in the United Kingdom.",
});

@InputType("AccessPeriod", { description: "Calendar days in the United Kingdom: 31 at the most." })
export class AccessPeriod implements CountedPeriod {
  @Field(() => LocalDate, { description: "The first day." })
  from: string;

  @Field(() => LocalDate, { description: "The last day, included." })
  to: string;
}

@Open(METADATA)
@ObjectType("AccessCount", {
  description:
    "How many requests there were of one partner, purpose, category or day: the one that was asked by is set, the others are " +
    "null. Counted from the access log.",
})
export class AccessCount {
  @Field(() => PurposeEnum, { nullable: true, description: "The purpose; null where none was stated." })
  purpose: Purpose | null;

  @Field(() => DataCategoryEnum, { nullable: true, description: "The category." })
  category: DataCategory | null;

  @Field(() => LocalDate, { nullable: true, description: "The day." })
  on: string | null;

  @Field(() => Int, { description: "How many requests." })
  requests: number;

  @Field(() => Int, { description: "In how many of them anything was refused or withheld." })
  withRefusal: number;

  @Field(() => Int, { description: "How many of them were made by break-glass." })
  byBreakGlass: number;

  partnerId: string | null;
}
