import { Field, Float, Int, ObjectType } from "type-graphql";
import { Open } from "../../access/index.js";
import type { UserId } from "../../kernel/ids.js";
import { METADATA } from "../access-log-words.js";
import type { TrendRow } from "./access-trend.js";

@Open(METADATA)
@ObjectType("AccessTrend", {
  description:
    "How one user's requests of the last seven days compare with the eight weeks before (GAP-32). A change of pattern is a " +
    "reason to look, and no verdict: leave, a new team or an emergency explain most. Counted from the access log.",
})
export class AccessTrend implements TrendRow {
  @Field(() => Int, { description: "Requests in the last seven days." })
  thisWeek: number;

  @Field(() => Float, { description: "The mean of requests in a week, over the eight weeks before." })
  weeklyMean: number;

  userId: UserId;
}
