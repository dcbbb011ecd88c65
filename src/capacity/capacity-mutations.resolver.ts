import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, endEntry } from "../entries/index.js";
import {
  RecordBestInterestsDecisionInput,
  RecordCapacityAssessmentInput,
  RecordDecisionAuthorityInput,
  RecordLibertyAuthorisationInput,
} from "./capacity.inputs.js";
import { assessmentKind, authorityKind, bestInterestsKind, libertyKind } from "./capacity-kinds.js";
import { recordAssessment, recordAuthority, recordBestInterests, recordLiberty } from "./record-capacity.js";

const OF = "What is to be recorded.";

@Resolver()
export class CapacityMutationsResolver {
  @Action("CAPACITY")
  @Mutation(() => EntryPayload, { description: "Records whether the person has capacity for one decision." })
  recordCapacityAssessment(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordCapacityAssessmentInput, { description: OF }) input: RecordCapacityAssessmentInput,
  ): Promise<EntryPayload> {
    return recordAssessment(input, context);
  }

  @Action("CAPACITY")
  @Mutation(() => EntryPayload, {
    description: "Records a decision in the person's best interests, where they lack capacity for it (CHC-10).",
  })
  recordBestInterestsDecision(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordBestInterestsDecisionInput, { description: OF }) input: RecordBestInterestsDecisionInput,
  ): Promise<EntryPayload> {
    return recordBestInterests(input, context);
  }

  @Action("CAPACITY")
  @Mutation(() => EntryPayload, { description: "Records a registered power of attorney or a deputy's order (CHC-09)." })
  recordDecisionAuthority(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordDecisionAuthorityInput, { description: OF }) input: RecordDecisionAuthorityInput,
  ): Promise<EntryPayload> {
    return recordAuthority(input, context);
  }

  @Action("CAPACITY")
  @Mutation(() => EntryPayload, {
    description: "Records an authorisation to deprive of liberty, for one place and a time (TRANS-19).",
  })
  recordLibertyAuthorisation(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordLibertyAuthorisationInput, { description: OF }) input: RecordLibertyAuthorisationInput,
  ): Promise<EntryPayload> {
    return recordLiberty(input, context);
  }

  @Action("CAPACITY")
  @Mutation(() => EntryPayload, {
    description: "Ends an assessment, a decision, an authority or an authorisation. What it said is kept.",
  })
  endCapacityEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which entry, and why it no longer holds." })
    input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry(
      [assessmentKind, bestInterestsKind, authorityKind, libertyKind],
      "endCapacityEntry",
      input,
      context,
    );
  }
}
