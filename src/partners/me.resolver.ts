import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver } from "type-graphql";
import { HubContext, Open, PurposeEnum, RoleEnum } from "../access/index.js";
import type { Purpose, Role } from "../policy/vocabulary.js";
import { Partner } from "./partner.type.js";
import { partnerById, staffById } from "./partners.loader.js";
import { StaffMember } from "./staff-member.type.js";

@Open("tells callers about themselves alone")
@ObjectType("Caller", { description: "Who the hub takes the caller to be, from the token and its own register." })
export class Caller {
  @Field(() => RoleEnum, { description: "The caller's role inside their partner." })
  role: Role;

  @Field(() => PurposeEnum, { description: "The purpose of this request." })
  purpose: Purpose;
}

@Resolver(() => Caller)
export class CallerResolver {
  @Open("tells callers about themselves alone")
  @Query(() => Caller, { description: "Who the hub takes the caller to be." })
  me(@Ctx() context: HubContext): Caller {
    const { role, purpose } = context.principal;
    return { role, purpose };
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "The caller's entry in the register of users." })
  user(@Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, context.principal.userId);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The partner the caller acts for in this session (COOP-16).",
  })
  partner(@Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, context.principal.partnerId);
  }
}
