import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { ByRight, HubContext } from "../access/index.js";
import { completeSubjectPart, takeSubjectPart, withholdFromSubject } from "./review-part.js";
import { WithholdFromSubjectInput } from "./subject-request.inputs.js";
import { SubjectRequestPayload } from "./subject-request.type.js";

const PART = { description: "The part of the caller's own partner." };

@Resolver(() => SubjectRequestPayload)
export class PartMutationsResolver {
  @ByRight("REVIEW_SUBJECT_REQUEST")
  @Mutation(() => SubjectRequestPayload, {
    description:
      "Makes the caller the reviewer of their own partner's part of a request, in the place of an earlier one.",
  })
  async takeSubjectPart(
    @Ctx() context: HubContext,
    @Arg("partId", () => ID, PART) partId: string,
  ): Promise<SubjectRequestPayload> {
    return { requestId: await takeSubjectPart(partId, context) };
  }

  @ByRight("REVIEW_SUBJECT_REQUEST")
  @Mutation(() => SubjectRequestPayload, {
    description:
      "Withholds an entry from the person, under an exemption of the Data Protection Act 2018: by the part's reviewer, and only what " +
      "the reviewer's own partner recorded.",
  })
  async withholdFromSubject(
    @Ctx() context: HubContext,
    @Arg("input", () => WithholdFromSubjectInput, { description: "Which entry, and under which exemption." })
    input: WithholdFromSubjectInput,
  ): Promise<SubjectRequestPayload> {
    return { requestId: await withholdFromSubject(input, context) };
  }

  @ByRight("REVIEW_SUBJECT_REQUEST")
  @Mutation(() => SubjectRequestPayload, {
    description: "Settles a part: what is not withheld may be given. By its reviewer, once.",
  })
  async completeSubjectPart(
    @Ctx() context: HubContext,
    @Arg("partId", () => ID, PART) partId: string,
  ): Promise<SubjectRequestPayload> {
    return { requestId: await completeSubjectPart(partId, context) };
  }
}
