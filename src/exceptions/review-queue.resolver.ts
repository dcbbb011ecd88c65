import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { HubContext, Open, type Page } from "../access/index.js";
import { StaffMember, staffById } from "../partners/index.js";
import { reviewQueue } from "./review-queue.js";
import { ReviewItem, ReviewItemConnection } from "./review-queue.type.js";

@Resolver(() => ReviewItem)
export class ReviewQueueResolver {
  @Open("the gatekeeper is asked about the governance of the caller's own partner before it is read")
  @Query(() => ReviewItemConnection, {
    nullable: true,
    description:
      "What the information-governance lead must review, the one due first at the top: emergencies of the lead's own users and with " +
      "records that the lead's partner controls, and overrides that the partner decided (domain guide 3.6, 3.7). Null with a notice " +
      "for everybody else.",
  })
  async reviewQueue(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("reviewed", () => Boolean, { defaultValue: false, description: "Those that have been reviewed, instead." })
    isReviewed: boolean,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most, 1 to 100." }) first: number,
    @Arg("overdue", () => Boolean, {
      nullable: true,
      description: "Only those that are late, or only those that are not; all, where it is left out.",
    })
    isOverdue?: boolean,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): Promise<Page<ReviewItem> | null> {
    const isOpen = await context.gatekeeper.openOwnRecords("ACCESS_LOG", info);
    return isOpen
      ? reviewQueue({ isReviewed, isOverdue: isOverdue ?? null }, { first, after: after ?? undefined }, context)
      : null;
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who opened the record, or took the decision." })
  user(@Root() { userId }: ReviewItem, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, userId);
  }
}
