import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { entriesInSight } from "../entries/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { Advocacy, AdvocacyReferral, Advocate } from "./advocacy.type.js";
import { advocacyInstructions, advocacyNeeds } from "./advocacy-kinds.js";
import { awaitingAdvocate, entitledProcesses, isEntitled } from "./entitlement.js";

@Resolver(() => Person)
export class PersonAdvocacyResolver {
  @Door("ADVOCACY")
  @FieldResolver(() => Advocacy, {
    nullable: true,
    description: "Who speaks up for the person, and in which process (ADVOCACY).",
  })
  async advocacy(@Root() person: Person, @Ctx() context: HubContext): Promise<Advocacy> {
    const [needs, instructions] = await Promise.all([
      entriesInSight(advocacyNeeds, person.id, context),
      entriesInSight(advocacyInstructions, person.id, context),
    ]);
    return {
      personId: person.id,
      advocates: instructions.current,
      entitledFor: entitledProcesses(needs.current),
      awaitingAdvocateFor: awaitingAdvocate(needs.current, instructions.current),
      findings: needs.all.map((need) => ({ ...need, isEntitled: isEntitled(need) })),
      referrals: instructions.all,
    };
  }
}

@Resolver(() => Advocate)
export class AdvocateResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The advocacy service." })
  service(@Root() { advocatePartnerId }: Advocate, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, advocatePartnerId);
  }
}

@Resolver(() => AdvocacyReferral)
export class AdvocacyReferralResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The advocacy service." })
  service(@Root() { advocatePartnerId }: AdvocacyReferral, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, advocatePartnerId);
  }
}
