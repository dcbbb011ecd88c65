import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { MentalHealthCondition, PhysicalHealthCondition } from "./health-condition.type.js";

@Behind("PHYSICAL_HEALTH")
@ObjectType("PhysicalHealth", {
  description:
    "The person's physical health. Prison managers and probation see what it means for daily life, never the diagnosis, and that " +
    "only with the person's consent.",
})
export class PhysicalHealth {
  @Field(() => Boolean, {
    description:
      "Whether the person lives with a condition today that care must reckon with. Shown from level EXISTENCE, without naming who recorded it: a hospice's name would be half a diagnosis.",
  })
  hasCurrentConditions: boolean;

  @AtLevel("SUMMARY")
  @Field(() => [String], {
    nullable: true,
    description:
      'What the present conditions mean for daily life, such as "cannot climb stairs": never a diagnosis. Withheld below level SUMMARY.',
  })
  functionalEffects: readonly string[];

  @AtLevel("READ")
  @Field(() => [PhysicalHealthCondition], {
    nullable: true,
    description: "Present and past conditions with their diagnosis, the earliest first. Withheld below level READ.",
  })
  conditions: readonly PhysicalHealthCondition[];

  personId: PersonId;
}

@Behind("MENTAL_HEALTH")
@ObjectType("MentalHealth", {
  description:
    "The person's mental health. A concealed category: where it is withheld, and where there is nothing the caller may see, the door " +
    "is null without a notice.",
})
export class MentalHealth {
  @Field(() => [String], {
    description: "What the present conditions mean for daily life: never a diagnosis. Empty when all are past.",
  })
  functionalEffects: readonly string[];

  @AtLevel("READ")
  @Field(() => [MentalHealthCondition], {
    nullable: true,
    description: "Present and past conditions with their diagnosis, the earliest first. Withheld below level READ.",
  })
  conditions: readonly MentalHealthCondition[];

  personId: PersonId;
}
