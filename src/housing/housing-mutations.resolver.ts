import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, endEntry } from "../entries/index.js";
import {
  AnswerHousingReferralInput,
  RecordHousingSituationInput,
  RecordResettlementPlanInput,
  ReferToHousingInput,
} from "./housing.inputs.js";
import { HOUSING_KINDS } from "./housing-kinds.js";
import {
  answerHousingReferral,
  recordHousingSituation,
  recordResettlementPlan,
  referToHousing,
} from "./housing-writes.js";

@Resolver(() => EntryPayload)
export class HousingMutationsResolver {
  @Action("HOUSING")
  @Mutation(() => EntryPayload, { description: "Records where a person lives, or will live on release." })
  recordHousingSituation(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordHousingSituationInput, { description: "Where." }) input: RecordHousingSituationInput,
  ): Promise<EntryPayload> {
    return recordHousingSituation(input, context);
  }

  @Action("HOUSING")
  @Mutation(() => EntryPayload, {
    description:
      "Records a resettlement plan. Another area needs a reason (TRANS-13); a workable plan needs probation (TRANS-15).",
  })
  recordResettlementPlan(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordResettlementPlanInput, { description: "The plan." }) input: RecordResettlementPlanInput,
  ): Promise<EntryPayload> {
    return recordResettlementPlan(input, context);
  }

  @Action("HOUSING")
  @Mutation(() => EntryPayload, {
    description:
      "Refers a person to a housing authority. Refused without the three agreements the statute asks (Housing Act 1996 s213B).",
  })
  referToHousing(
    @Ctx() context: HubContext,
    @Arg("input", () => ReferToHousingInput, { description: "To whom, and what was agreed." })
    input: ReferToHousingInput,
  ): Promise<EntryPayload> {
    return referToHousing(input, context);
  }

  @Action("HOUSING")
  @Mutation(() => EntryPayload, {
    description: "Records what the housing authority answers to a referral that was made to it.",
  })
  answerHousingReferral(
    @Ctx() context: HubContext,
    @Arg("input", () => AnswerHousingReferralInput, { description: "The answer." }) input: AnswerHousingReferralInput,
  ): Promise<EntryPayload> {
    return answerHousingReferral(input, context);
  }

  @Action("HOUSING")
  @Mutation(() => EntryPayload, {
    description: "Ends a situation, a plan, a referral or an answer. What it said is kept.",
  })
  endHousingEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which, and why." }) input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry(HOUSING_KINDS, "endHousingEntry", input, context);
  }
}
