import { Field, ObjectType } from "type-graphql";
import { Behind } from "../access/index.js";
import type { PersonIdentityEntity } from "./person-identity.entity.js";

@Behind("IDENTITY")
@ObjectType("PersonName", {
  description: "What the person is called. Supplied by the partner that controls the record.",
})
export class PersonName
  implements Pick<PersonIdentityEntity, "givenNames" | "familyName" | "preferredName" | "pronouns">
{
  @Field(() => String, { description: "Given names, in the order the person uses." })
  givenNames: string;

  @Field(() => String, { description: "Family name." })
  familyName: string;

  @Field(() => String, { nullable: true, description: "The name the person likes to be called by, if another." })
  preferredName: string | null;

  @Field(() => String, { nullable: true, description: "The person's pronouns, if they told us." })
  pronouns: string | null;
}
