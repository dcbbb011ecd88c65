import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, endEntry } from "../entries/index.js";
import {
  RecordContactRestrictionInput,
  RecordFamilyMemberInput,
  RecordInvolvementChoiceInput,
} from "./family.inputs.js";
import { FAMILY_KINDS } from "./family-kinds.js";
import { recordContactRestriction, recordFamilyMember, recordInvolvementChoice } from "./family-writes.js";

@Resolver(() => EntryPayload)
export class FamilyMutationsResolver {
  @Action("FAMILY")
  @Mutation(() => EntryPayload, { description: "Records somebody near to a person." })
  recordFamilyMember(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordFamilyMemberInput, { description: "Who." }) input: RecordFamilyMemberInput,
  ): Promise<EntryPayload> {
    return recordFamilyMember(input, context);
  }

  @Action("FAMILY")
  @Mutation(() => EntryPayload, {
    description:
      "Records who must not be told or visit. The name reaches every partner that could do either; the reason does not.",
  })
  recordContactRestriction(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordContactRestrictionInput, { description: "Whom it concerns, and why." })
    input: RecordContactRestrictionInput,
  ): Promise<EntryPayload> {
    return recordContactRestriction(input, context);
  }

  @Action("FAMILY")
  @Mutation(() => EntryPayload, {
    description:
      "Records what the person said about involving somebody. Refused for whoever must not be told (FAM-01 to FAM-03).",
  })
  recordInvolvementChoice(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordInvolvementChoiceInput, { description: "What they said." })
    input: RecordInvolvementChoiceInput,
  ): Promise<EntryPayload> {
    return recordInvolvementChoice(input, context);
  }

  @Action("FAMILY")
  @Mutation(() => EntryPayload, {
    description: "Ends the entry of a member, a restriction or a choice. What it said is kept.",
  })
  endFamilyEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which, and why." }) input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry(FAMILY_KINDS, "endFamilyEntry", input, context);
  }
}
