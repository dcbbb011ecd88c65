import { Field, ID, ObjectType } from "type-graphql";
import { AtLevel, Behind, enumOf, LocalDate } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { ConditionBearing, LicenceConditionEntity } from "./licence-condition.entity.js";
import type { OffenceEntity } from "./offence.entity.js";

export const ConditionBearingEnum = enumOf<ConditionBearing>("ConditionBearing", "What a licence condition bears on.", {
  CARE: "Safe care: partners that give care are shown it in summary.",
  ACCOMMODATION: "Where the person may live: partners that house or place them are shown it in summary.",
  CONTACT: "Whom the person may meet or be in touch with. Shown at level READ alone.",
  OTHER: "Anything else. Shown at level READ alone.",
});

type ConditionRow = Pick<
  LicenceConditionEntity,
  "id" | "personId" | "condition" | "affects" | "inForceFrom" | "inForceUntil"
>;

@Behind("OFFENCE")
@ObjectType("LicenceCondition", {
  description: "One condition of a licence or order. Supplied by the probation service.",
})
export class LicenceCondition implements ConditionRow {
  @Field(() => ID, { description: "The hub's own id of the condition." })
  id: string;

  @Field(() => String, { description: "What the person must do, or not do." })
  condition: string;

  @Field(() => ConditionBearingEnum, { description: "What it bears on." })
  affects: ConditionBearing;

  @Field(() => LocalDate, { description: "The first day it is in force." })
  inForceFrom: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day it is in force; null when open-ended." })
  inForceUntil: string | null;

  personId: PersonId;
}

type OffenceRow = Pick<OffenceEntity, "id" | "personId" | "offence" | "convictedOn" | "sentence" | "sentenceEndsOn">;

@Behind("OFFENCE")
@ObjectType("Offence", {
  description:
    "One offence and its sentence. Supplied by the prison or the probation service; it holds nothing about victims.",
})
export class Offence implements OffenceRow {
  @Field(() => ID, { description: "The hub's own id of the entry." })
  id: string;

  @Field(() => String, { description: "The offence, by Act and section where known." })
  offence: string;

  @Field(() => LocalDate, { nullable: true, description: "When the person was convicted; null before a conviction." })
  convictedOn: string | null;

  @Field(() => String, { nullable: true, description: "The sentence; null before sentencing." })
  sentence: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day of the sentence, time on licence included." })
  sentenceEndsOn: string | null;

  personId: PersonId;
}

@Behind("OFFENCE")
@ObjectType("Offences", {
  description:
    "What courts and probation require of the person. Partners that care for or house them see the conditions that affect safe care " +
    "or where the person may live; the offences themselves are for the justice partners and for the person.",
})
export class Offences {
  @Field(() => Boolean, {
    description:
      "Whether conditions are in force today that affect safe care or where the person may live. Shown from level EXISTENCE: " +
      "ask the probation service. It says nothing of conditions of other kinds.",
  })
  hasConditions: boolean;

  @AtLevel("SUMMARY")
  @Field(() => [LicenceCondition], {
    nullable: true,
    description:
      "The conditions, in force today, that affect safe care or where the person may live. Withheld below level SUMMARY.",
  })
  conditionsForSafeCare: readonly LicenceCondition[];

  @AtLevel("READ")
  @Field(() => [LicenceCondition], {
    nullable: true,
    description: "Every condition, past and coming ones included, by its first day. Withheld below level READ.",
  })
  conditions: readonly LicenceCondition[];

  personId: PersonId;
}
