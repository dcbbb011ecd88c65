import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { ByRight, HubContext, Open, type Page } from "../access/index.js";
import { StaffMember, staffById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { acknowledgeNotice, noticeById } from "./acknowledge-notice.js";
import { asTold, readMyNotices } from "./my-notices.js";
import { PartnerNotice, PartnerNoticeConnection, PartnerNoticePayload } from "./partner-notice.type.js";

@Resolver(() => PartnerNotice)
export class PartnerNoticeResolver {
  @Open("the gatekeeper is asked, for each person, whether the caller may be told; what is listed is in the access log")
  @Query(() => PartnerNoticeConnection, {
    description:
      "What the caller's partner was told of the ends of its access, and of what was put right, newest first (domain guide 3.8). " +
      "Empty for a person's own account, for a machine, and for roles that reach none of the categories.",
  })
  myNotices(
    @Ctx() context: HubContext,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many notices at most, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): Promise<Page<PartnerNotice>> {
    return readMyNotices(context, { first, after: after ?? undefined });
  }

  @ByRight("BE_TOLD")
  @Mutation(() => PartnerNoticePayload, {
    description: "Says that the caller's partner has taken note of a notice. Once; afterwards `CONFLICT`.",
  })
  async acknowledgeNotice(
    @Ctx() context: HubContext,
    @Arg("noticeId", () => ID, { description: "Which, from `myNotices`." }) noticeId: string,
  ): Promise<PartnerNoticePayload> {
    return { noticeId: await acknowledgeNotice(noticeId, context) };
  }

  @Open("weighed afresh: null where the caller may not know them, or may no more")
  @FieldResolver(() => Person, {
    nullable: true,
    description: "Whose record it is. Null where the caller may not know of the person, or may no more.",
  })
  person(@Root() { personId }: PartnerNotice): Person {
    return { id: personId };
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who took note of it; null until then." })
  async acknowledgedBy(
    @Root() { acknowledgedByUserId }: PartnerNotice,
    @Ctx() context: HubContext,
  ): Promise<StaffMember | null> {
    return acknowledgedByUserId ? context.load(staffById, acknowledgedByUserId) : null;
  }
}

@Resolver(() => PartnerNoticePayload)
export class PartnerNoticePayloadResolver {
  @FieldResolver(() => PartnerNotice, { nullable: true, description: "The notice as it stands now." })
  async notice(@Root() { noticeId }: PartnerNoticePayload, @Ctx() context: HubContext): Promise<PartnerNotice | null> {
    const row = await context.load(noticeById, noticeId);
    return row && asTold(row, context);
  }
}
