import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime, Open } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";

@Open("tells the place that is to receive somebody, and not whom: the person comes through weighed, or not at all")
@ObjectType("IncomingMove", {
  description: "A transfer bound for a place that the caller's partner runs, or to whose inmates it gives health care.",
})
export class IncomingMove {
  @Field(() => ID, { description: "The hub's own id of the move." })
  id: string;

  @Field(() => Int, { description: "1 as planned, one more with each step. Send it back with the next step." })
  version: number;

  @Field(() => DateTime, { description: "When the person is to leave." })
  plannedFor: Date;

  @Field(() => DateTime, { nullable: true, description: "When they left; null while they have not." })
  departedAt: Date | null;

  personId: PersonId;
  fromEstablishmentId: string;
  toEstablishmentId: string;
}
