import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { HubContext } from "../access/index.js";
import { Partner, partnerById, StaffMember, staffById } from "../partners/index.js";
import { entriesToReview, withheldIn } from "./part-review.js";
import { asksForThemselves } from "./request-sight.js";
import { EntryToReview, SubjectRequestPart, WithheldItem } from "./subject-request-part.type.js";

@Resolver(() => SubjectRequestPart)
export class SubjectRequestPartResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The controller." })
  partner(@Root() { partnerId }: SubjectRequestPart, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }

  @FieldResolver(() => StaffMember, {
    nullable: true,
    description:
      "Who reviews it; null until somebody does. Withheld from the person: the partner answers for its staff.",
  })
  async reviewer(@Root() { reviewerId }: SubjectRequestPart, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return reviewerId && !asksForThemselves(context) ? context.load(staffById, reviewerId) : null;
  }

  @FieldResolver(() => [EntryToReview], {
    nullable: true,
    description:
      "What the partner itself recorded of the person, the earliest first. To its reviewers; to others null.",
  })
  entries(@Root() part: SubjectRequestPart, @Ctx() context: HubContext): Promise<readonly EntryToReview[] | null> {
    return entriesToReview(part, context);
  }

  @FieldResolver(() => [WithheldItem], {
    nullable: true,
    description: "What is withheld from the person. To the partner's reviewers and those who answer; to others null.",
  })
  withheld(@Root() part: SubjectRequestPart, @Ctx() context: HubContext): Promise<readonly WithheldItem[] | null> {
    return withheldIn(part, context);
  }
}

@Resolver(() => WithheldItem)
export class WithheldItemResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "The reviewer who decided it." })
  reviewer(@Root() { recordedByUserId }: WithheldItem, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }
}
