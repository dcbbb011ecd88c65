import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload } from "../entries/index.js";
import {
  OfferPersonalAdviserInput,
  RecordOrdinaryResidenceInput,
  RecordResponsibilityInput,
} from "./responsibilities.inputs.js";
import {
  endResponsibilityEntry,
  offerPersonalAdviser,
  recordOrdinaryResidence,
  recordResponsibility,
} from "./responsibility-writes.js";

@Resolver(() => EntryPayload)
export class ResponsibilityMutationsResolver {
  @Action("IDENTITY")
  @Mutation(() => EntryPayload, {
    description:
      "Records a duty that the caller's council owes the person (YOUTH-04). It gives no access: a legitimate relationship does.",
  })
  recordResponsibility(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordResponsibilityInput, { description: "Which duty." }) input: RecordResponsibilityInput,
  ): Promise<EntryPayload> {
    return recordResponsibility(input, context);
  }

  @Action("IDENTITY")
  @Mutation(() => EntryPayload, {
    description:
      "Records where the person ordinarily resides and why. For councils alone; custody never does (CUST-04).",
  })
  recordOrdinaryResidence(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordOrdinaryResidenceInput, { description: "Where, and why." })
    input: RecordOrdinaryResidenceInput,
  ): Promise<EntryPayload> {
    return recordOrdinaryResidence(input, context);
  }

  @Action("IDENTITY")
  @Mutation(() => EntryPayload, {
    description:
      "Records that a personal adviser was offered, and the answer. For the council that owes leaving care (YOUTH-05).",
  })
  offerPersonalAdviser(
    @Ctx() context: HubContext,
    @Arg("input", () => OfferPersonalAdviserInput, { description: "The offer." }) input: OfferPersonalAdviserInput,
  ): Promise<EntryPayload> {
    return offerPersonalAdviser(input, context);
  }

  @Action("IDENTITY")
  @Mutation(() => EntryPayload, {
    description:
      "Ends a recorded duty, a decision about ordinary residence or an offer; for councils alone. What it said is kept.",
  })
  endResponsibilityEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which, and why." }) input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endResponsibilityEntry(input, context);
  }
}
