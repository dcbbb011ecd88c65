import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext, RoleEnum } from "../access/index.js";
import { Partner, partnerById, staffById } from "../partners/index.js";
import { Person } from "../people/index.js";
import type { Role } from "../policy/vocabulary.js";
import { SharingDecision } from "./sharing-decision.type.js";
import { sharingDecisions } from "./sharing-decisions.js";

@Resolver(() => Person)
export class PersonSharingDecisionsResolver {
  @Door("CONSENT")
  @FieldResolver(() => [SharingDecision], {
    nullable: true,
    description:
      "Every significant decision about sharing this person's record, newest first (CONSENT, CONS-04): consents, refusals, objections " +
      "and withdrawals; overrides, disclosures, emergencies; whether to tell of a terminal illness. Each is seen by who sees the " +
      "record that holds it; the person sees what they have been told of.",
  })
  sharingDecisions(@Root() { id }: Person, @Ctx() context: HubContext): Promise<readonly SharingDecision[]> {
    return sharingDecisions(id, context);
  }
}

@Resolver(() => SharingDecision)
export class SharingDecisionResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner that decided, or recorded what was said." })
  partner(@Root() { decidedByPartnerId }: SharingDecision, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, decidedByPartnerId);
  }

  @FieldResolver(() => RoleEnum, {
    nullable: true,
    description:
      "The role in which somebody at the partner decided it, or recorded what was said. The name is not told.",
  })
  async role(@Root() { decidedByUserId }: SharingDecision, @Ctx() context: HubContext): Promise<Role | null> {
    return (await context.load(staffById, decidedByUserId))?.role ?? null;
  }
}
