import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload } from "../entries/index.js";
import { endSafeguardingEntry } from "./end-safeguarding-entry.js";
import { OpenEnquiryInput, RaiseConcernInput, RecordSafeguardingOutcomeInput } from "./safeguarding.inputs.js";
import { openEnquiry, raiseConcern, recordSafeguardingOutcome } from "./safeguarding-writes.js";

@Resolver(() => EntryPayload)
export class SafeguardingMutationsResolver {
  @Action("SAFEGUARDING")
  @Mutation(() => EntryPayload, {
    description: "Raises a safeguarding concern. Its author sees it and learns, in a word, what came of it.",
  })
  raiseConcern(
    @Ctx() context: HubContext,
    @Arg("input", () => RaiseConcernInput, { description: "The worry." }) input: RaiseConcernInput,
  ): Promise<EntryPayload> {
    return raiseConcern(input, context);
  }

  @Action("SAFEGUARDING")
  @Mutation(() => EntryPayload, {
    description:
      "Opens an enquiry into a concern, with a lead the setting allows (SAFE-01, SAFE-03) and the adult's wishes (SAFE-05).",
  })
  openEnquiry(
    @Ctx() context: HubContext,
    @Arg("input", () => OpenEnquiryInput, { description: "What is to be found out, and by whom." })
    input: OpenEnquiryInput,
  ): Promise<EntryPayload> {
    return openEnquiry(input, context);
  }

  @Action("SAFEGUARDING")
  @Mutation(() => EntryPayload, {
    description: "Records what came of a concern. Where there was an enquiry, its lead does (SAFE-04).",
  })
  recordSafeguardingOutcome(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordSafeguardingOutcomeInput, { description: "What came of it." })
    input: RecordSafeguardingOutcomeInput,
  ): Promise<EntryPayload> {
    return recordSafeguardingOutcome(input, context);
  }

  @Action("SAFEGUARDING")
  @Mutation(() => EntryPayload, {
    description: "Ends a concern, an enquiry or an outcome that was entered wrongly. It is kept.",
  })
  endSafeguardingEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which, and why." }) input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endSafeguardingEntry(input, context);
  }
}
