import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { HubContext, Open } from "../access/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { PreviewConsentInput } from "./consent-preview.inputs.js";
import { previewConsent } from "./consent-preview.js";
import { ConsentPreview, PartnerPreview } from "./consent-preview.type.js";

@Resolver(() => PartnerPreview)
export class ConsentPreviewResolver {
  @Open(
    "the gatekeeper is asked whether this caller may record a decision of the person's, before anything is tried out",
  )
  @Query(() => ConsentPreview, {
    nullable: true,
    description:
      "Which doors each named partner would gain or lose by a consent, refusal, objection or withdrawal, before it is recorded. For " +
      "the person, and for those who may record a decision of theirs. Nothing is written.",
  })
  previewConsent(
    @Arg("input", () => PreviewConsentInput, { description: "What might be decided." }) input: PreviewConsentInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPreview | null> {
    return previewConsent(input, context, info);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The partner." })
  partner(@Root() { partnerId }: PartnerPreview, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }
}
