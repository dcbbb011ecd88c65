import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { ByOffice, HubContext, Open, type Page } from "../access/index.js";
import { Partner, partnerById, StaffMember, staffById } from "../partners/index.js";
import { ResolveOddAccessInput } from "./odd-access.inputs.js";
import { oddAccessById, resolutionOf } from "./odd-access.loader.js";
import { OddAccess, OddAccessConnection, OddAccessPayload, OddAccessResolution } from "./odd-access.type.js";
import { readOddAccess } from "./read-odd-access.js";
import { resolveOddAccess } from "./resolve-odd-access.js";

@Resolver(() => OddAccess)
export class OddAccessResolver {
  @Open("the gatekeeper is asked about the governance of the caller's own partner before it is read")
  @Query(() => OddAccessConnection, {
    nullable: true,
    description:
      "What is odd in the access log, newest first, for the information-governance lead to look at (GAP-32): of the lead's own users, " +
      "and about records that the lead's partner controls. Null with a notice for everybody else. Reading it is logged.",
  })
  async oddAccess(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
    @Arg("open", () => Boolean, {
      defaultValue: true,
      description:
        "Those of the lead's own users that nobody has resolved yet, and all of others'; or else those resolved.",
    })
    open = true,
  ): Promise<Page<OddAccess> | null> {
    const isLead = await context.gatekeeper.openOwnRecords("ACCESS_LOG", info);
    return isLead ? readOddAccess(context, open, first, after ?? undefined) : null;
  }

  @ByOffice("GOVERN")
  @Mutation(() => OddAccessPayload, {
    description:
      "Says what an odd access of one of the caller's own users was, once, by their information-governance lead (GAP-32). Nobody does so " +
      "for what they did themselves.",
  })
  async resolveOddAccess(
    @Ctx() context: HubContext,
    @Arg("input", () => ResolveOddAccessInput, { description: "Which, and what it was." }) input: ResolveOddAccessInput,
  ): Promise<OddAccessPayload> {
    return { oddAccessId: await resolveOddAccess(input, context) };
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Whose doing it is." })
  user(@Root() { userId }: OddAccess, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, userId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The user's partner." })
  partner(@Root() { partnerId }: OddAccess, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }

  @FieldResolver(() => OddAccessResolution, {
    nullable: true,
    description:
      "What it turned out to be; null until then. Withheld from other partners: it is about the user's work.",
  })
  async resolution(@Root() odd: OddAccess, @Ctx() context: HubContext): Promise<OddAccessResolution | null> {
    return odd.partnerId === context.principal.partnerId ? context.load(resolutionOf, odd.id) : null;
  }
}

@Resolver(() => OddAccessResolution)
export class OddAccessResolutionResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Who resolved it." })
  resolvedBy(
    @Root() { recordedByUserId }: OddAccessResolution,
    @Ctx() context: HubContext,
  ): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }
}

@Resolver(() => OddAccessPayload)
export class OddAccessPayloadResolver {
  @FieldResolver(() => OddAccess, { nullable: true, description: "The odd access, as it stands now." })
  oddAccess(@Root() { oddAccessId }: OddAccessPayload, @Ctx() context: HubContext): Promise<OddAccess | null> {
    return context.load(oddAccessById, oddAccessId);
  }
}
