import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { HubContext, Open, plainDecision } from "../access/index.js";
import { Person } from "../people/index.js";
import { SliceEntry } from "./slice-entry.type.js";

@Resolver(() => Person)
export class MySliceResolver {
  @Open(
    "the gatekeeper works out the entries and leaves out what it withholds silently; each question is in the access log",
  )
  @FieldResolver(() => [SliceEntry], {
    nullable: true,
    description:
      "What this caller may see of this person for the stated purpose, category by category, and why. A category that is withheld " +
      "silently is left out when it is closed, as for a person of whom there is no such record (NEV-06).",
  })
  async mySlice(@Root() person: Person, @Ctx() context: HubContext): Promise<SliceEntry[]> {
    const openings = await context.gatekeeper.inquiries.slice(person.id);
    return openings.map((opening) => ({ ...opening, plain: plainDecision(opening.level, opening.reason) }));
  }
}
