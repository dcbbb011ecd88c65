import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, endEntry } from "../entries/index.js";
import {
  RecordEndOfLifeWishInput,
  RecordTellingDecisionInput,
  RecordTerminalIllnessInput,
} from "./end-of-life.inputs.js";
import { illnessKind, tellingKind, wishKind } from "./end-of-life-kinds.js";
import { recordIllness, recordTellingDecision, recordWish } from "./record-end-of-life.js";

const OF = "What is to be recorded.";

@Resolver()
export class EndOfLifeMutationsResolver {
  @Action("TERMINAL_ILLNESS")
  @Mutation(() => EntryPayload, { description: "Records a terminal illness and how long is expected." })
  recordTerminalIllness(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordTerminalIllnessInput, { description: OF }) input: RecordTerminalIllnessInput,
  ): Promise<EntryPayload> {
    return recordIllness(input, context);
  }

  @Action("TERMINAL_ILLNESS")
  @Mutation(() => EntryPayload, { description: "Records a wish for the end of the person's life." })
  recordEndOfLifeWish(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordEndOfLifeWishInput, { description: OF }) input: RecordEndOfLifeWishInput,
  ): Promise<EntryPayload> {
    return recordWish(input, context);
  }

  @Action("TERMINAL_ILLNESS")
  @Mutation(() => EntryPayload, {
    description:
      "Records whether prison managers or healthcare considered telling the council (EOL-04). To tell without consent needs an " +
      "assessment and a legal basis (EOL-06). It opens no door by itself.",
  })
  recordTellingDecision(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordTellingDecisionInput, { description: OF }) input: RecordTellingDecisionInput,
  ): Promise<EntryPayload> {
    return recordTellingDecision(input, context);
  }

  @Action("TERMINAL_ILLNESS")
  @Mutation(() => EntryPayload, {
    description: "Ends an illness, a wish or a decision about telling. What it said is kept.",
  })
  endEndOfLifeEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which entry, and why it no longer holds." })
    input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry([illnessKind, wishKind, tellingKind], "endEndOfLifeEntry", input, context);
  }
}
