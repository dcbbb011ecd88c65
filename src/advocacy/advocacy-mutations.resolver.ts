import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, endEntry } from "../entries/index.js";
import { RecordAdvocacyFindingInput, ReferToAdvocateInput } from "./advocacy.inputs.js";
import { ADVOCACY_KINDS } from "./advocacy-kinds.js";
import { recordAdvocacyFinding, referToAdvocate } from "./advocacy-writes.js";

@Resolver(() => EntryPayload)
export class AdvocacyMutationsResolver {
  @Action("ADVOCACY")
  @Mutation(() => EntryPayload, {
    description: "Records whether a person has substantial difficulty in being involved, and so is entitled (ADV-01).",
  })
  recordAdvocacyFinding(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordAdvocacyFindingInput, { description: "What was found." })
    input: RecordAdvocacyFindingInput,
  ): Promise<EntryPayload> {
    return recordAdvocacyFinding(input, context);
  }

  @Action("ADVOCACY")
  @Mutation(() => EntryPayload, {
    description:
      "Records that an advocate was asked for one process. Name what it replaces when the service takes the case.",
  })
  referToAdvocate(
    @Ctx() context: HubContext,
    @Arg("input", () => ReferToAdvocateInput, { description: "Whom, and for what." }) input: ReferToAdvocateInput,
  ): Promise<EntryPayload> {
    return referToAdvocate(input, context);
  }

  @Action("ADVOCACY")
  @Mutation(() => EntryPayload, { description: "Ends a finding or a referral. What it said is kept." })
  endAdvocacyEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which, and why." }) input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry(ADVOCACY_KINDS, "endAdvocacyEntry", input, context);
  }
}
