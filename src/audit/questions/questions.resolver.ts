import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { HubContext, Open } from "../../access/index.js";
import { Partner, partnerById, StaffMember, staffById } from "../../partners/index.js";
import type { DataCategory, Purpose } from "../../policy/vocabulary.js";
import { accessCounts, type CountBy, type CountRow } from "./access-counts.js";
import { AccessCount, AccessPeriod, CountByEnum } from "./access-counts.type.js";
import { accessTrend } from "./access-trend.js";
import { AccessTrend } from "./access-trend.type.js";

const GUARDED = "the gatekeeper is asked about the log of the caller's own partner before it is read";

@Resolver(() => AccessCount)
export class AccessCountsResolver {
  @Open(GUARDED)
  @Query(() => [AccessCount], {
    nullable: true,
    description:
      "How many requests the access log holds of the lead's own users, and of anybody with records that the lead's partner " +
      "controls, the most first, 200 lines at the most (AUD-03). For information-governance leads; null with a notice for everybody " +
      "else. Reading it is logged.",
  })
  async accessCounts(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("period", () => AccessPeriod, { description: "Of which days." }) period: AccessPeriod,
    @Arg("groupBy", () => CountByEnum, { description: "By what they are counted." }) by: CountBy,
  ): Promise<readonly AccessCount[] | null> {
    const isOpen = await context.gatekeeper.openOwnRecords("ACCESS_LOG", info);
    return isOpen ? (await accessCounts(period, by, context)).map((row) => countOf(row, by)) : null;
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The partner that asked." })
  async partner(@Root() { partnerId }: AccessCount, @Ctx() context: HubContext): Promise<Partner | null> {
    return partnerId ? context.load(partnerById, partnerId) : null;
  }
}

function countOf({ key, ...counts }: CountRow, by: CountBy): AccessCount {
  return {
    ...counts,
    partnerId: by === "PARTNER" ? key : null,
    purpose: by === "PURPOSE" ? (key as Purpose | null) : null,
    category: by === "CATEGORY" ? (key as DataCategory | null) : null,
    on: by === "DAY" ? key : null,
  };
}

@Resolver(() => AccessTrend)
export class AccessTrendResolver {
  @Open(GUARDED)
  @Query(() => [AccessTrend], {
    nullable: true,
    description:
      "Changes of pattern among the lead's own users: this week against the mean of the eight before, the largest growth first " +
      "(GAP-32). For information-governance leads; null with a notice for everybody else. Reading it is logged.",
  })
  async accessTrend(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many users at most, 1 to 100." }) first: number,
  ): Promise<readonly AccessTrend[] | null> {
    const isOpen = await context.gatekeeper.openOwnRecords("ACCESS_LOG", info);
    return isOpen ? accessTrend(first, context) : null;
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "The user." })
  user(@Root() { userId }: AccessTrend, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, userId);
  }
}
