import { Directive, Field, ID, ObjectType } from "type-graphql";
import { AboutPerson, Open } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";

@AboutPerson()
@Directive('@key(fields: "id")')
@ObjectType("Person", {
  description:
    "A person the hub holds a record of. Each field but `id` and `mySlice` is a door: null when the caller may not pass, with a notice " +
    "in `extensions.hub.withheld` unless the category is one of those that are withheld silently. A person out of reach is null, like an unknown id.",
})
export class Person {
  @Open("an id is random and tells nothing; whether the person may be known is decided before it is handed over")
  @Field(() => ID, { description: "The hub's own id of the person: a random UUID." })
  id: PersonId;
}
