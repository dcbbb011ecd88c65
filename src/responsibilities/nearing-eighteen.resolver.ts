import { Ctx, Query, Resolver } from "type-graphql";
import { HubContext, Open } from "../access/index.js";
import { Person } from "../people/index.js";
import { heldAtSeventeen } from "./nearing-eighteen.js";

@Resolver(() => Person)
export class NearingEighteenResolver {
  @Open("it holds only people of whom the caller may know the age and that they are held")
  @Query(() => [Person], {
    nullable: true,
    description:
      "The young people with whom the caller's partner has a current relationship that serves the stated purpose, who are held now " +
      "and turn 18 within a year, the soonest first (YOUTH-01). Others are absent.",
  })
  youngPeopleNearingEighteen(@Ctx() context: HubContext): ReturnType<typeof heldAtSeventeen> {
    return heldAtSeventeen(context);
  }
}
