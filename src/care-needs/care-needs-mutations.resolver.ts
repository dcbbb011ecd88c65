import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, endEntry } from "../entries/index.js";
import { RecordCareNeedInPlaceInput, RecordCareNeedInput, RecordNeedsAssessmentInput } from "./care-need.inputs.js";
import { adviceKind, assessmentKind, needInPlaceKind, needKind } from "./care-need-kinds.js";
import { recordCareNeed, recordCareNeedInPlace, recordNeedsAssessment } from "./record-care-needs.js";

const OF = "What is to be recorded.";

@Resolver()
export class CareNeedsMutationsResolver {
  @Action("CARE_NEEDS")
  @Mutation(() => EntryPayload, {
    description: "Records what a needs assessment found. Eligibility follows from it by rule (CUST-15).",
  })
  recordNeedsAssessment(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordNeedsAssessmentInput, { description: OF }) input: RecordNeedsAssessmentInput,
  ): Promise<EntryPayload> {
    return recordNeedsAssessment(input, context);
  }

  @Action("CARE_NEEDS")
  @Mutation(() => EntryPayload, {
    description: "Records one need with its extent, the decision on it and its funder (CUST-20, FIN-06).",
  })
  recordCareNeed(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordCareNeedInput, { description: OF }) input: RecordCareNeedInput,
  ): Promise<EntryPayload> {
    return recordCareNeed(input, context);
  }

  @Action("CARE_NEEDS")
  @Mutation(() => EntryPayload, {
    description: "Records what a place changes about a need, once the need is decided (CUST-14).",
  })
  recordCareNeedInPlace(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordCareNeedInPlaceInput, { description: OF }) input: RecordCareNeedInPlaceInput,
  ): Promise<EntryPayload> {
    return recordCareNeedInPlace(input, context);
  }

  @Action("CARE_NEEDS")
  @Mutation(() => EntryPayload, {
    description: "Ends an assessment, a need, what a place changes, or a record of advice. What it said is kept.",
  })
  endCareNeedsEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which entry, and why it no longer holds." })
    input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry([assessmentKind, needKind, needInPlaceKind, adviceKind], "endCareNeedsEntry", input, context);
  }
}
