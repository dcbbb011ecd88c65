import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { AgencyTypeEnum, HubContext, Open } from "../access/index.js";
import { statement } from "../db/index.js";
import { isId } from "../kernel/ids.js";
import type { AgencyType } from "../policy/vocabulary.js";
import { Partner } from "./partner.type.js";
import { partnerById } from "./partners.loader.js";
import { StaffMember } from "./staff-member.type.js";

const ALL = statement(`
  SELECT id, name, agency_type AS "agencyType", kind, duty_basis AS "dutyBasis", service_areas AS "serviceAreas",
    status, joined_at AS "joinedAt"
  FROM partner WHERE $1::text IS NULL OR agency_type = $1 ORDER BY name, id
`);

@Resolver(() => Partner)
export class PartnerResolver {
  @Open("the directory of agencies tells nothing about a person")
  @Query(() => Partner, { nullable: true, description: "One partner agency by its id; null when there is none." })
  async partner(
    @Ctx() context: HubContext,
    @Arg("id", () => ID, { description: "The hub's own id of the partner." }) id: string,
  ): Promise<Partner | null> {
    return isId(id) ? context.load(partnerById, id) : null;
  }

  @Open("the directory of agencies tells nothing about a person")
  @Query(() => [Partner], { description: "The partner agencies of the hub, in the order of their names." })
  partners(
    @Ctx() context: HubContext,
    @Arg("agencyType", () => AgencyTypeEnum, { nullable: true, description: "Only agencies of this kind." })
    agencyType?: AgencyType,
  ): Promise<readonly Partner[]> {
    return context.session.rows<Partner>(ALL, [agencyType ?? null]);
  }
}

@Resolver(() => StaffMember)
export class StaffMemberResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner they work for." })
  partner(@Root() member: StaffMember, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, member.partnerId);
  }
}
