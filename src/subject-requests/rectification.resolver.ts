import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { ByRight, HubContext } from "../access/index.js";
import { AccessReportLine } from "../audit/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { answerRectification } from "./answer-rectification.js";
import { AnswerRectificationInput, RequestRectificationInput } from "./rectification.inputs.js";
import { RectificationAnswer, RectificationItem } from "./rectification.type.js";
import { recipientsOf, rectificationsOf } from "./rectification-sight.js";
import { requestRectification } from "./request-rectification.js";
import { SubjectRequest, SubjectRequestPayload } from "./subject-request.type.js";

@Resolver(() => SubjectRequest)
export class SubjectRequestRectificationsResolver {
  @FieldResolver(() => [RectificationItem], {
    description:
      "What is said to be wrong, where that is what was asked: to the person all, to staff what was routed to their partner.",
  })
  rectifications(@Root() request: SubjectRequest, @Ctx() context: HubContext): Promise<readonly RectificationItem[]> {
    return rectificationsOf(request, context);
  }
}

@Resolver(() => RectificationItem)
export class RectificationItemResolver {
  @FieldResolver(() => [AccessReportLine], {
    nullable: true,
    description:
      "Which other partners were given data of that category, by purpose and date: whom to tell of a correction (UK GDPR Article 19). " +
      "As `accessReport`: to the person once the request is answered, and to the lead of the partner that controls the record. Else null.",
  })
  recipients(@Root() item: RectificationItem, @Ctx() context: HubContext): Promise<readonly AccessReportLine[] | null> {
    return recipientsOf(item, context);
  }
}

@Resolver(() => RectificationAnswer)
export class RectificationAnswerResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The controller that decided it." })
  partner(@Root() { partnerId }: RectificationAnswer, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }
}

@Resolver(() => SubjectRequestPayload)
export class RectificationMutationsResolver {
  @ByRight("ASK_FOR_RECORD")
  @Mutation(() => SubjectRequestPayload, {
    description:
      "Asks to put right what is held about a person (UK GDPR Article 16): by the person or their proxy, or by staff who were asked. " +
      "Each controller of what it is about gets a part of its own, with the time limit of any such request.",
  })
  async requestRectification(
    @Ctx() context: HubContext,
    @Arg("input", () => RequestRectificationInput, { description: "The request as it was made." })
    input: RequestRectificationInput,
  ): Promise<SubjectRequestPayload> {
    return { requestId: await requestRectification(input, context) };
  }

  @ByRight("REVIEW_SUBJECT_REQUEST")
  @Mutation(() => SubjectRequestPayload, {
    description:
      "Records what the caller's partner decided of one thing said to be wrong: by the part's reviewer, once.",
  })
  async answerRectification(
    @Ctx() context: HubContext,
    @Arg("input", () => AnswerRectificationInput, { description: "Of what, and what was decided." })
    input: AnswerRectificationInput,
  ): Promise<SubjectRequestPayload> {
    return { requestId: await answerRectification(input, context) };
  }
}
