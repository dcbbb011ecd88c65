import { Field, Int, ObjectType } from "type-graphql";
import { DataCategoryEnum, LocalDate, Open, PurposeEnum } from "../access/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { DataCategory, Purpose } from "../policy/vocabulary.js";
import { METADATA } from "./access-log-words.js";
import type { AccessReportRow } from "./access-report.js";

@Open(METADATA)
@ObjectType("AccessReportLine", {
  description:
    "What one partner saw of a person on one day for one purpose. The partner answers for its staff, whose names are withheld. " +
    "Derived from the access log.",
})
export class AccessReportLine implements AccessReportRow {
  @Field(() => LocalDate, { description: "The day, in the United Kingdom." })
  on: string;

  @Field(() => PurposeEnum, { description: "For what." })
  purpose: Purpose;

  @Field(() => Int, { description: "In how many requests." })
  times: number;

  @Field(() => [DataCategoryEnum], { description: "Which kinds of data were seen. Never a value." })
  categories: readonly DataCategory[];

  partnerId: PartnerId;
}
