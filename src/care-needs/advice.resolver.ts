import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Action, AtLevel, HubContext } from "../access/index.js";
import { EntryPayload, entriesInSight, inForce, originOf } from "../entries/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { RecordAdviceInput } from "./advice.inputs.js";
import { AdviceRecord } from "./advice.type.js";
import { adviceKind, needKind } from "./care-need-kinds.js";
import { CareNeed, CareNeeds } from "./care-needs.type.js";
import { recordAdvice } from "./record-advice.js";

@Resolver(() => CareNeeds)
export class AdviceGivenResolver {
  @AtLevel("READ")
  @FieldResolver(() => [AdviceRecord], {
    nullable: true,
    description: "The advice that the person was given, the earliest first (PREV-01). Withheld below level READ.",
  })
  async adviceGiven(@Root() { personId }: CareNeeds, @Ctx() context: HubContext): Promise<readonly AdviceRecord[]> {
    return (await entriesInSight(adviceKind, personId, context)).all;
  }

  @AtLevel("READ")
  @FieldResolver(() => [CareNeed], {
    nullable: true,
    description:
      "The present needs that are not eligible and about which no written advice is recorded yet (CUST-21). Withheld below level READ.",
  })
  async needsWithoutAdvice(@Root() { personId }: CareNeeds, @Ctx() context: HubContext): Promise<readonly CareNeed[]> {
    const [needs, advice, lineage] = await Promise.all([
      entriesInSight(needKind, personId, context),
      entriesInSight(adviceKind, personId, context),
      context.load(needKind.ofPerson, personId),
    ]);
    const advised = new Set(
      inForce(advice.all, context.now).flatMap(({ needIds }) => needIds.map((id) => originOf(id, lineage))),
    );
    const uneligible = needs.current.filter(({ isEligible }) => isEligible === false);
    return uneligible.filter(({ id }) => !advised.has(originOf(id, lineage)));
  }
}

@Resolver(() => AdviceRecord)
export class AdviceRecordResolver {
  @FieldResolver(() => [Partner], { description: "The custodial partners whose managers were given a copy (CONS-02)." })
  async copiedTo(@Root() { copiedTo }: AdviceRecord, @Ctx() context: HubContext): Promise<readonly Partner[]> {
    const partners = await Promise.all(copiedTo.map((partner) => context.load(partnerById, partner)));
    return partners.filter((partner) => partner !== null);
  }
}

@Resolver(() => EntryPayload)
export class AdviceMutationsResolver {
  @Action("CARE_NEEDS")
  @Mutation(() => EntryPayload, {
    description:
      "Records advice that the person was given (PREV-01, CUST-21). It is copied to custodial managers only with consent (CONS-02).",
  })
  recordAdvice(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordAdviceInput, { description: "What was advised, how, and who gets a copy." })
    input: RecordAdviceInput,
  ): Promise<EntryPayload> {
    return recordAdvice(input, context);
  }
}
