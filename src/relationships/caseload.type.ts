import { Field, ObjectType } from "type-graphql";
import { Open, PageInfo } from "../access/index.js";
import { Person } from "../people/index.js";

@Open("an edge of a list that holds only people the caller may know")
@ObjectType("CaseloadEdge", { description: "One person of the caseload." })
export class CaseloadEdge {
  @Field(() => Person, { nullable: true, description: "The person." })
  node: Person;

  @Field(() => String, { description: "Opaque: hand it back as `after` to go on from here." })
  cursor: string;
}

@Open("a list that holds only people the caller may know")
@ObjectType("CaseloadConnection", {
  description:
    "A page of the people with whom the caller's partner has a current relationship that serves the stated purpose. Others are absent, from the count too.",
})
export class CaseloadConnection {
  @Field(() => [CaseloadEdge], { description: "The people of this page, in an order that means nothing." })
  edges: CaseloadEdge[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo: PageInfo;
}
