import { Field, ID, Int, ObjectType } from "type-graphql";
import { Open } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";

@Open("an envelope: what it leads to is weighed afresh by what is true after the change")
@ObjectType("MovePayload", {
  description: "Which move was planned or went a step further, and the person as the caller sees them from now on.",
})
export class MovePayload {
  @Field(() => ID, { description: "The move." })
  moveId: string;

  @Field(() => Int, { description: "The version that it has now." })
  version: number;

  personId: PersonId;
}
