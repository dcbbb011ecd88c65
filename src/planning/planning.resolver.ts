import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { HubContext, Open } from "../access/index.js";
import type { PlanningGroup } from "./planning-counts.js";
import { planningCounts } from "./planning-counts.js";
import { PlanningCounts, PlanningGroupEnum } from "./planning-counts.type.js";

@Resolver()
export class PlanningResolver {
  @Open("the gatekeeper is asked whether the caller counts people for their partner before it is read")
  @Query(() => PlanningCounts, {
    nullable: true,
    description:
      "Counts people for planning services: for the information-governance lead of a council or an integrated care board, for " +
      "COMPLIANCE_AUDIT (COOP-11, NEV-11). Null for everybody else. No filter narrows it, and taking a count is logged.",
  })
  async planningCounts(
    @Ctx() context: HubContext,
    @Arg("groupBy", () => PlanningGroupEnum, { description: "By what people are counted." }) groupBy: PlanningGroup,
  ): Promise<PlanningCounts | null> {
    const isHeld = await context.gatekeeper.offices.holds("PLAN", "Query.planningCounts");
    return isHeld ? planningCounts(groupBy, context) : null;
  }
}
