import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { ByRight, HubContext } from "../access/index.js";
import {
  answerClarification,
  askClarification,
  checkSubjectIdentity,
  extendSubjectRequest,
  releaseSubjectRequest,
} from "./answer-request.js";
import { createSubjectRequest } from "./create-request.js";
import { CreateSubjectRequestInput, ExtendSubjectRequestInput } from "./subject-request.inputs.js";
import { SubjectRequestPayload } from "./subject-request.type.js";

const WHICH = { description: "The request." };

@Resolver(() => SubjectRequestPayload)
export class SubjectRequestMutationsResolver {
  @ByRight("ASK_FOR_RECORD")
  @Mutation(() => SubjectRequestPayload, {
    description:
      "Asks for all that is held about a person: by the person or their proxy, or by staff who were asked. Each controller that was " +
      "ever involved, or recorded anything, gets a part of its own.",
  })
  async createSubjectRequest(
    @Ctx() context: HubContext,
    @Arg("input", () => CreateSubjectRequestInput, { description: "The request as it was made." })
    input: CreateSubjectRequestInput,
  ): Promise<SubjectRequestPayload> {
    return { requestId: await createSubjectRequest(input, context) };
  }

  @ByRight("ANSWER_SUBJECT_REQUEST")
  @Mutation(() => SubjectRequestPayload, {
    description: "Records how whoever asks was recognised. The time limit begins no earlier. Once.",
  })
  async checkSubjectIdentity(
    @Ctx() context: HubContext,
    @Arg("requestId", () => ID, WHICH) requestId: string,
    @Arg("how", () => String, { description: "How, in 1 to 4000 characters. The person reads it." }) how: string,
  ): Promise<SubjectRequestPayload> {
    return { requestId: await checkSubjectIdentity(requestId, how, context) };
  }

  @ByRight("ANSWER_SUBJECT_REQUEST")
  @Mutation(() => SubjectRequestPayload, {
    description: "Asks the person what they mean. The days until the answer do not count. Once, and so of everything.",
  })
  async askClarification(
    @Ctx() context: HubContext,
    @Arg("requestId", () => ID, WHICH) requestId: string,
    @Arg("question", () => String, { description: "What is asked, in 1 to 4000 characters." }) question: string,
  ): Promise<SubjectRequestPayload> {
    return { requestId: await askClarification(requestId, question, context) };
  }

  @ByRight("ASK_FOR_RECORD")
  @Mutation(() => SubjectRequestPayload, {
    description: "Says what was meant: by the person or their proxy, or by staff whom they told. Once.",
  })
  async answerClarification(
    @Ctx() context: HubContext,
    @Arg("requestId", () => ID, WHICH) requestId: string,
    @Arg("answer", () => String, { description: "The answer, in 1 to 4000 characters." }) answer: string,
  ): Promise<SubjectRequestPayload> {
    return { requestId: await answerClarification(requestId, answer, context) };
  }

  @ByRight("ANSWER_SUBJECT_REQUEST")
  @Mutation(() => SubjectRequestPayload, {
    description:
      "Gives a complex request two further months: once, and only while the first month, in which the person is told, has not passed.",
  })
  async extendSubjectRequest(
    @Ctx() context: HubContext,
    @Arg("input", () => ExtendSubjectRequestInput, { description: "Which, and why." }) input: ExtendSubjectRequestInput,
  ): Promise<SubjectRequestPayload> {
    return { requestId: await extendSubjectRequest(input, context) };
  }

  @ByRight("ANSWER_SUBJECT_REQUEST")
  @Mutation(() => SubjectRequestPayload, {
    description:
      "Answers a request, once every controller has finished its part, in the formats that the person needs.",
  })
  async releaseSubjectRequest(
    @Ctx() context: HubContext,
    @Arg("requestId", () => ID, WHICH) requestId: string,
    @Arg("formats", () => [String], { description: "In what formats it is handed over." }) formats: string[],
  ): Promise<SubjectRequestPayload> {
    return { requestId: await releaseSubjectRequest(requestId, formats, context) };
  }
}
