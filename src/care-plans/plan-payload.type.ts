import { ObjectType } from "type-graphql";
import { Open } from "../access/index.js";
import type { CarePlanId, PersonId } from "../kernel/ids.js";

/** Which part of a plan a change was about. */
export interface ChangedPart {
  readonly kind: "SECTION" | "OUTCOME" | "ACTION" | "PLAN";
  readonly id: string;
}

@Open("an envelope: what it leads to is weighed afresh by what is true after the change")
@ObjectType("CarePlanPayload", {
  description: "What was changed, the plan and the person, as the caller sees them from now on.",
})
export class CarePlanPayload {
  planId: CarePlanId;
  personId: PersonId;
  part: ChangedPart;
}
