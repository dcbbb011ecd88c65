import { Field, ID, ObjectType } from "type-graphql";
import { Behind, DateTime, LocalDate } from "../access/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { HealthConditionRow } from "./health-condition.entity.js";

type Row = Omit<HealthConditionRow, "recordedAt">;

/** What the conditions of both categories tell. It is no type of the schema: only what lies behind a category is. */
@ObjectType()
export abstract class HealthCondition implements Row {
  @Field(() => ID, { description: "The hub's own id of the condition." })
  id: string;

  @Field(() => String, { description: "What it means for daily life, without the diagnosis." })
  functionalEffect: string;

  @Field(() => String, { description: "What the condition is called." })
  diagnosis: string;

  @Field(() => String, { nullable: true, description: "Its SNOMED CT concept id; null when it was not coded." })
  snomedCode: string | null;

  @Field(() => String, { description: "How it goes, in a clinician's words." })
  narrative: string;

  @Field(() => LocalDate, { nullable: true, description: "Since when the person has had it; null when not known." })
  since: string | null;

  @Field(() => LocalDate, { nullable: true, description: "From which day it no longer counts; null while it lasts." })
  resolvedOn: string | null;

  @Field(() => DateTime, { description: "When it was found or last assessed." })
  eventAt: Date;

  personId: PersonId;
  recordedByPartnerId: PartnerId;
}

@Behind("PHYSICAL_HEALTH")
@ObjectType("PhysicalHealthCondition", {
  description: "One condition of the body. Supplied by health partners; given to those who reach level READ.",
})
export class PhysicalHealthCondition extends HealthCondition {}

@Behind("MENTAL_HEALTH")
@ObjectType("MentalHealthCondition", {
  description: "One condition of the mind. Supplied by health partners; given to those who reach level READ.",
})
export class MentalHealthCondition extends HealthCondition {}
