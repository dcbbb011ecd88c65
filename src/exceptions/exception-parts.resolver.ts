import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { HubContext, Open } from "../access/index.js";
import { Partner, partnerById, StaffMember, staffById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { AccessAlert, BreakGlass, BreakGlassPayload, BreakGlassReview } from "./break-glass.type.js";
import { DisclosureDecision, DisclosurePayload, DisclosureRequest } from "./disclosure.type.js";
import {
  breakGlassById,
  decisionOnDisclosure,
  disclosureById,
  earlyEndOf,
  overrideById,
  reviewOfOverride,
  reviewsOfBreakGlass,
} from "./exceptions.loader.js";
import { EarlyEnd, OverridePayload, OverrideReview, SharingOverride } from "./override.type.js";

@Resolver(() => OverridePayload)
export class OverridePayloadResolver {
  @FieldResolver(() => SharingOverride, { nullable: true, description: "The decision as it stands now." })
  override(@Root() { overrideId }: OverridePayload, @Ctx() context: HubContext): Promise<SharingOverride | null> {
    return context.load(overrideById, overrideId);
  }
}

@Resolver(() => SharingOverride)
export class SharingOverrideResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner that may see it." })
  recipient(@Root() { partnerId }: SharingOverride, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }

  @FieldResolver(() => StaffMember, {
    nullable: true,
    description: "The one user who may; null where it is any of the partner's.",
  })
  async recipientUser(@Root() { userId }: SharingOverride, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return userId ? context.load(staffById, userId) : null;
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who asked for it." })
  requestedBy(@Root() { requestedByUserId }: SharingOverride, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, requestedByUserId);
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who took the decision." })
  decidedBy(@Root() { recordedByUserId }: SharingOverride, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }

  @FieldResolver(() => OverrideReview, { nullable: true, description: "What governance made of it; null until then." })
  review(@Root() { id }: SharingOverride, @Ctx() context: HubContext): Promise<OverrideReview | null> {
    return context.load(reviewOfOverride, id);
  }

  @FieldResolver(() => EarlyEnd, {
    nullable: true,
    description: "Who ended it before its time and why; null where nobody did, or a review did.",
  })
  earlyEnd(@Root() { id }: SharingOverride, @Ctx() context: HubContext): Promise<EarlyEnd | null> {
    return context.load(earlyEndOf, id);
  }
}

@Resolver(() => EarlyEnd)
export class EarlyEndResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Who ended it." })
  endedBy(@Root() { recordedByUserId }: EarlyEnd, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }
}

@Resolver(() => DisclosurePayload)
export class DisclosurePayloadResolver {
  @FieldResolver(() => DisclosureRequest, { nullable: true, description: "The request as it stands now." })
  disclosure(
    @Root() { disclosureId }: DisclosurePayload,
    @Ctx() context: HubContext,
  ): Promise<DisclosureRequest | null> {
    return context.load(disclosureById, disclosureId);
  }
}

@Resolver(() => DisclosureRequest)
export class DisclosureRequestResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Who asked." })
  requestedBy(
    @Root() { recordedByUserId }: DisclosureRequest,
    @Ctx() context: HubContext,
  ): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }

  @FieldResolver(() => DisclosureDecision, { nullable: true, description: "What was decided; null until then." })
  decision(@Root() { id }: DisclosureRequest, @Ctx() context: HubContext): Promise<DisclosureDecision | null> {
    return context.load(decisionOnDisclosure, id);
  }
}

@Resolver(() => DisclosureDecision)
export class DisclosureDecisionResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Who decided." })
  decidedBy(@Root() { recordedByUserId }: DisclosureDecision, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }

  @FieldResolver(() => EarlyEnd, {
    nullable: true,
    description: "Who ended it before its time and why; null where nobody did.",
  })
  earlyEnd(@Root() { disclosureId }: DisclosureDecision, @Ctx() context: HubContext): Promise<EarlyEnd | null> {
    return context.load(earlyEndOf, disclosureId);
  }
}

@Resolver(() => BreakGlassPayload)
export class BreakGlassPayloadResolver {
  @FieldResolver(() => BreakGlass, { nullable: true, description: "The emergency as it stands now." })
  breakGlass(@Root() { breakGlassId }: BreakGlassPayload, @Ctx() context: HubContext): Promise<BreakGlass | null> {
    return context.load(breakGlassById, breakGlassId);
  }

  @Open("weighed afresh: null where the caller may not know them")
  @FieldResolver(() => Person, { nullable: true, description: "The person, as the caller sees them from now on." })
  async person(@Root() { breakGlassId }: BreakGlassPayload, @Ctx() context: HubContext): Promise<Person | null> {
    const row = await context.load(breakGlassById, breakGlassId);
    return row && { id: row.personId };
  }
}

@Resolver(() => BreakGlass)
export class BreakGlassResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Who opened the record." })
  user(@Root() { userId }: BreakGlass, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, userId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "For which partner." })
  partner(@Root() { partnerId }: BreakGlass, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }

  @FieldResolver(() => [BreakGlassReview], { description: "What governance made of it, each partner's by itself." })
  reviews(@Root() { id }: BreakGlass, @Ctx() context: HubContext): Promise<readonly BreakGlassReview[]> {
    return context.load(reviewsOfBreakGlass, id);
  }
}

@Resolver(() => BreakGlassReview)
export class BreakGlassReviewResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Who reviewed it." })
  reviewedBy(@Root() { recordedByUserId }: BreakGlassReview, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }
}

@Resolver(() => AccessAlert)
export class AccessAlertResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Whose doing it is." })
  user(@Root() { userId }: AccessAlert, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, userId);
  }
}
