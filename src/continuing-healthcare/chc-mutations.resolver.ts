import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, endEntry } from "../entries/index.js";
import { AddChcPackageLineInput, DecideChcCaseInput, OpenChcCaseInput } from "./chc.inputs.js";
import { CHC_KINDS } from "./chc-kinds.js";
import { addChcPackageLine, decideChcCase, openChcCase } from "./chc-writes.js";

@Resolver(() => EntryPayload)
export class ChcMutationsResolver {
  @Action("CHC")
  @Mutation(() => EntryPayload, {
    description: "Opens a case of NHS continuing healthcare, for a person of eighteen or over (CHC-01, CHC-02).",
  })
  openChcCase(
    @Ctx() context: HubContext,
    @Arg("input", () => OpenChcCaseInput, { description: "The referral." }) input: OpenChcCaseInput,
  ): Promise<EntryPayload> {
    return openChcCase(input, context);
  }

  @Action("CHC")
  @Mutation(() => EntryPayload, {
    description:
      "Records what the responsible body decided. Refused to every other body: they recommend, it decides (CHC-22).",
  })
  decideChcCase(
    @Ctx() context: HubContext,
    @Arg("input", () => DecideChcCaseInput, { description: "The decision." }) input: DecideChcCaseInput,
  ): Promise<EntryPayload> {
    return decideChcCase(input, context);
  }

  @Action("CHC")
  @Mutation(() => EntryPayload, {
    description:
      "Adds to the package what the NHS pays a provider for, after a decision that lets it (CHC-29, CHC-36).",
  })
  addChcPackageLine(
    @Ctx() context: HubContext,
    @Arg("input", () => AddChcPackageLineInput, { description: "What, and from whom." }) input: AddChcPackageLineInput,
  ): Promise<EntryPayload> {
    return addChcPackageLine(input, context);
  }

  @Action("CHC")
  @Mutation(() => EntryPayload, {
    description: "Closes a case, or ends a decision or a package line. What it said is kept.",
  })
  endChcEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which, and why." }) input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry(CHC_KINDS, "endChcEntry", input, context);
  }
}
