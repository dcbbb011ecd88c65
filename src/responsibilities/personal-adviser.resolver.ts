import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { entriesInSight } from "../entries/index.js";
import { StaffMember, staffById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { PersonalAdviserOffer } from "./personal-adviser-offer.type.js";
import { adviserOffers } from "./responsibility-kinds.js";

@Resolver(() => Person)
export class PersonAdviserOffersResolver {
  @Door("CARE_PLAN")
  @FieldResolver(() => [PersonalAdviserOffer], {
    nullable: true,
    description: "Offers of a personal adviser to somebody who left care, the earliest first (CARE_PLAN, YOUTH-05).",
  })
  async personalAdviserOffers(
    @Root() person: Person,
    @Ctx() context: HubContext,
  ): Promise<readonly PersonalAdviserOffer[]> {
    return (await entriesInSight(adviserOffers, person.id, context)).all;
  }
}

@Resolver(() => PersonalAdviserOffer)
export class PersonalAdviserOfferResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "The adviser; null while none is named." })
  async adviser(
    @Root() { adviserUserId }: PersonalAdviserOffer,
    @Ctx() context: HubContext,
  ): Promise<StaffMember | null> {
    return adviserUserId === null ? null : context.load(staffById, adviserUserId);
  }
}
