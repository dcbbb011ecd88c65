import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { entriesInSight } from "../entries/index.js";
import { Person } from "../people/index.js";
import { Equality } from "./equality.type.js";
import { characteristicKind } from "./equality-kind.js";
import { needsThatFollow } from "./needs-that-follow.js";

@Resolver(() => Person)
export class PersonEqualityResolver {
  @Door("EQUALITY")
  @FieldResolver(() => Equality, {
    nullable: true,
    description: "Culture, faith and protected characteristics, and the needs that follow from them (EQUALITY).",
  })
  async equality(@Root() { id }: Person, @Ctx() context: HubContext): Promise<Equality> {
    const { all, current } = await entriesInSight(characteristicKind, id, context);
    return { personId: id, needs: needsThatFollow(current), characteristics: all };
  }
}
