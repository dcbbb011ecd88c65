import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { DateTime, HubContext } from "../access/index.js";
import { Demographics } from "../people/index.js";
import { responsibleAt } from "./responsibility.js";
import { handoversOf } from "./transfers.loader.js";

@Resolver(() => Demographics)
export class ResponsibilityResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "GSS code of the council that was responsible under the Care Act at a moment (TRANS-09). It changes with a recorded arrival: in " +
      "transit the first council stays responsible (GAP-18). Null where none is known.",
  })
  async responsibleAuthorityAt(
    @Root() { personId, responsibleAuthorityCode }: Demographics,
    @Ctx() context: HubContext,
    @Arg("at", () => DateTime, { description: "The moment; one to come is answered by what holds now." }) at: Date,
  ): Promise<string | null> {
    return responsibleAt(at, await context.load(handoversOf, personId), responsibleAuthorityCode);
  }
}
