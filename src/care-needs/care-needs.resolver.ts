import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { each, entriesInSight, originOf } from "../entries/index.js";
import { Person } from "../people/index.js";
import { assessmentKind, needInPlaceKind, needKind } from "./care-need-kinds.js";
import { CareNeed, CareNeedInPlace, CareNeeds, NeedsAssessment } from "./care-needs.type.js";
import { isEligible } from "./eligibility.js";

@Resolver(() => Person)
export class PersonCareNeedsResolver {
  @Door("CARE_NEEDS")
  @FieldResolver(() => CareNeeds, {
    nullable: true,
    description: "The care and support the person needs, and whether it is eligible under the Care Act (CARE_NEEDS).",
  })
  async careNeeds(@Root() { id }: Person, @Ctx() context: HubContext): Promise<CareNeeds> {
    const [needs, assessments] = await Promise.all([
      entriesInSight(needKind, id, context),
      entriesInSight(assessmentKind, id, context),
    ]);
    const latest = assessments.current.at(-1);
    const inShort = (present: typeof needs.current) => each(present.map((need) => need.inShort));
    return {
      personId: id,
      needsInShort: inShort(needs.current),
      evacuationHelp: inShort(needs.current.filter(({ mattersInEvacuation }) => mattersInEvacuation)),
      isEligible: latest ? isEligible(latest) : null,
      needs: needs.all as readonly CareNeed[],
      assessments: assessments.all as readonly NeedsAssessment[],
    };
  }
}

@Resolver(() => CareNeed)
export class CareNeedResolver {
  @FieldResolver(() => [CareNeedInPlace], {
    description: "What places change about it and how it is arranged there, the earliest first (CUST-14).",
  })
  async inPlaces(@Root() { id, personId }: CareNeed, @Ctx() context: HubContext): Promise<readonly CareNeedInPlace[]> {
    const [needs, places] = await Promise.all([
      context.load(needKind.ofPerson, personId),
      entriesInSight(needInPlaceKind, personId, context),
    ]);
    // A need that was written anew keeps what was said of its places.
    const origin = originOf(id, needs);
    return places.all.filter(({ needId }) => originOf(needId, needs) === origin);
  }
}

@Resolver(() => NeedsAssessment)
export class NeedsAssessmentResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether the needs it found are eligible: two outcomes or more, with significant impact (CUST-15).",
  })
  isEligible(@Root() assessment: NeedsAssessment): boolean {
    return isEligible(assessment);
  }
}
