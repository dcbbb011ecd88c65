import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { HubContext } from "../access/index.js";
import { PlanSection } from "../care-plans/index.js";
import { Entry } from "../entries/index.js";
import { HealthCondition } from "../health/index.js";
import type { PersonId } from "../kernel/ids.js";
import { Partner, partnerById } from "../partners/index.js";
import { RiskAssessment } from "../risk/index.js";
import { EntryDisagreement } from "./disagreement.type.js";
import { disagreementsWith } from "./disagreements.js";

/** Everything of which a person may say that it is wrong, by the entry: the shared kinds, and those of a shape of their own. */
const DISPUTABLE: readonly (ClassType | (abstract new () => object))[] = [
  Entry,
  HealthCondition,
  RiskAssessment,
  PlanSection,
];

/** The resolvers that show a person's disagreement beside the entry that it is about. */
export const besideEntries = DISPUTABLE.map((entry) => {
  @Resolver(() => entry as ClassType)
  class DisagreementsResolver {
    @FieldResolver(() => [EntryDisagreement], {
      description:
        "What the person says against it, where its controller let it stand and attached their statement (GAP-25). None below level " +
        "READ; to the person once their request is answered.",
    })
    disagreements(
      @Root() row: { readonly id: string; readonly personId: PersonId },
      @Ctx() context: HubContext,
    ): Promise<readonly EntryDisagreement[]> {
      return disagreementsWith(row, context);
    }
  }
  return DisagreementsResolver;
});

@Resolver(() => EntryDisagreement)
export class EntryDisagreementResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The controller that attached it." })
  attachedBy(@Root() { partnerId }: EntryDisagreement, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }
}
