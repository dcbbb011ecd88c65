import { Field, ObjectType } from "type-graphql";
import { AboutAffected, Open } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { type AllergySeverity, AllergySeverityEnum } from "../treatments/index.js";

const ONLY_AS_PART = "handed over only within a part of the emergency set, which is decided for the person first";

@Open(ONLY_AS_PART)
@ObjectType("EmergencyAllergy", { description: "What somebody must not be given. Supplied by health partners." })
export class EmergencyAllergy {
  @Field(() => String, { description: "What it is an allergy to." })
  substance: string;

  @Field(() => AllergySeverityEnum, { description: "How bad a reaction would be." })
  severity: AllergySeverity;
}

@Open(ONLY_AS_PART)
@ObjectType("IncidentContact", { description: "Whom to ring. Nobody who must not be told is named." })
export class IncidentContact {
  @Field(() => String, { description: "Their name." })
  name: string;

  @Field(() => String, { description: "Who they are to the person." })
  relation: string;

  @Field(() => String, { nullable: true, description: "Their telephone number; null when none was recorded." })
  telephone: string | null;
}

@AboutAffected()
@ObjectType("EmergencySet", {
  description:
    "What saves a life tonight, and nothing else (MIN-02): told to those who respond to a declared incident, for the purpose " +
    "MAJOR_INCIDENT, while it lasts. Nothing leads from it to the record. A part is null, with a notice, where the responder's agreement " +
    "does not cover its category.",
})
export class EmergencySet {
  personId: PersonId;
}
