import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "../access/index.js";
import { IncidentKindEnum } from "./incident-enums.js";
import type { IncidentKind } from "./major-incident.entity.js";

@InputType("DeclareIncidentInput", { description: "A major incident in prisons or approved premises (INC-03)." })
export class DeclareIncidentInput {
  @Field(() => IncidentKindEnum, { description: "What kind it is." })
  kind: IncidentKind;

  @Field(() => String, {
    description: "What happened and why the emergency set is needed, in 20 to 2000 characters. Name no person.",
  })
  reason: string;

  @Field(() => [ID], {
    description:
      "The prisons and approved premises affected, 1 to 20: a prison's own, or those in the area of the council or police force.",
  })
  establishmentIds: string[];

  @Field(() => [ID], {
    description:
      "The partners that respond, 1 to 20. They alone are told the emergency set; whoever declares names itself too if it does.",
  })
  responderIds: string[];

  @Field(() => DateTime, { nullable: true, description: "When it began, not in the future. Left out, it is now." })
  startedAt?: Date | null;

  @Field(() => DateTime, { description: "When what it opens closes by itself: within 24 hours of its beginning." })
  until: Date;
}

@InputType("EndIncidentInput", { description: "An incident that is over." })
export class EndIncidentInput {
  @Field(() => ID, { description: "The incident, which the caller's partner declared." })
  incidentId: string;
}
