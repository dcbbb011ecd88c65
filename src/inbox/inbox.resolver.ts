import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { ByOffice, connectionOf, HubContext, Open, type Page } from "../access/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { ReceivedSubmission, SubmissionReceipt, SubmitToHubInput } from "./submission.type.js";
import { receivedSubmissions, submitToHub } from "./submissions.js";

const ReceivedSubmissionConnection = connectionOf(ReceivedSubmission, {
  ...{ name: "ReceivedSubmission", item: "submission", page: "A page of what was left, the newest first." },
  openBecause: "handed over only to those who read their own partner's inbox",
});

@Resolver(() => ReceivedSubmission)
export class InboxResolver {
  @ByOffice("SUBMIT")
  @Mutation(() => SubmissionReceipt, {
    description:
      "Leaves something in another partner's inbox, and answers with a receipt alone. It is all that is left to a partner which " +
      "is suspended, or whose agreement is not in force (NEV-10). It reads nothing and tells nothing.",
  })
  submitToHub(
    @Ctx() context: HubContext,
    @Arg("input", () => SubmitToHubInput, { description: "What is left, and for whom." }) input: SubmitToHubInput,
  ): Promise<SubmissionReceipt> {
    return submitToHub(input, context);
  }

  @Open("the gatekeeper is asked whether the caller reads their partner's inbox before it is read")
  @Query(() => ReceivedSubmissionConnection, {
    nullable: true,
    description:
      "What other partners left for the caller's own, newest first, for its managers and its Caldicott Guardian. Null for " +
      "everybody else. Reading it is logged.",
  })
  async receivedSubmissions(
    @Ctx() context: HubContext,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): Promise<Page<ReceivedSubmission> | null> {
    const isHeld = await context.gatekeeper.offices.holds("RECEIVE", "Query.receivedSubmissions");
    return isHeld ? receivedSubmissions({ first, after: after ?? undefined }, context) : null;
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The partner that left it." })
  from(@Root() submission: ReceivedSubmission, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, submission.recordedByPartnerId);
  }
}
