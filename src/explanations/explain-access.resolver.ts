import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { HubContext, Open } from "../access/index.js";
import { Partner, partnerById, StaffMember, staffById } from "../partners/index.js";
import { ExplainAccessArgs, ViewAsArgs } from "./asked-about.args.js";
import { explainAccess, viewAs } from "./explain-access.js";
import { AccessExplanation, SliceView, SupposedCaller } from "./explanation.type.js";

const ASKED_FIRST = "the gatekeeper is asked whether this caller may ask why, before anything is explained";
const WHO_MAY_ASK =
  "For information-governance leads, about records that their partner controls and about its own users; and for Caldicott " +
  "guardians, about records that their partner controls. Null with a notice for everybody else. Each question is in the access log.";

@Resolver()
export class ExplainAccessResolver {
  @Open(ASKED_FIRST)
  @Query(() => AccessExplanation, {
    nullable: true,
    description: `Why a caller may or may not see a category of a person, now or at another moment (GAP-34). ${WHO_MAY_ASK}`,
  })
  explainAccess(
    @Args(() => ExplainAccessArgs) args: ExplainAccessArgs,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessExplanation | null> {
    return explainAccess(args, context, info);
  }

  @Open(ASKED_FIRST)
  @Query(() => SliceView, {
    nullable: true,
    description:
      "What a partner, role and purpose would see of a person, by the live policy: every category and why, never content. No one " +
      `user is meant, so what lets in or keeps out a user by name has no part in it. ${WHO_MAY_ASK}`,
  })
  viewAs(
    @Args(() => ViewAsArgs) args: ViewAsArgs,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SliceView | null> {
    return viewAs(args, context, info);
  }
}

@Resolver(() => SupposedCaller)
export class SupposedCallerResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "Their partner." })
  partner(@Root() { partnerId }: SupposedCaller, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "The user; null where only a role was named." })
  async user(@Root() { userId }: SupposedCaller, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return userId ? context.load(staffById, userId) : null;
  }
}
