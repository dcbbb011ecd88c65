import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Door, HubContext, Open } from "../access/index.js";
import { Person } from "../people/index.js";
import { countCaseload, readCaseload } from "./caseload.js";
import { CaseloadConnection } from "./caseload.type.js";
import { LegitimateRelationship } from "./relationship.type.js";
import { relationshipsOf } from "./relationships.loader.js";

@Resolver(() => Person)
export class RelationshipResolver {
  @Door("IDENTITY")
  @FieldResolver(() => [LegitimateRelationship], {
    nullable: true,
    description:
      "Why the caller's partner may know this person: its own relationships with them, past ones included (IDENTITY).",
  })
  async relationships(@Root() person: Person, @Ctx() context: HubContext): Promise<readonly LegitimateRelationship[]> {
    const all = await context.load(relationshipsOf, person.id);
    return all.filter(({ partnerId }) => partnerId === context.principal.partnerId);
  }
}

@Resolver(() => CaseloadConnection)
export class CaseloadResolver {
  @Open("it holds only people the caller may know")
  @Query(() => CaseloadConnection, {
    description:
      "The people with whom the caller's partner has a current relationship that serves the stated purpose, a page at a time.",
  })
  caseload(
    @Ctx() context: HubContext,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many people at most, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): ReturnType<typeof readCaseload> {
    return readCaseload(context, first, after ?? undefined);
  }

  @FieldResolver(() => Int, { description: "How many people the caller can page through." })
  totalCount(@Ctx() context: HubContext): Promise<number> {
    return countCaseload(context);
  }
}
