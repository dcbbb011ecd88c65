import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind, enumOf } from "../access/index.js";
import { Entry } from "../entries/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { CharacteristicKind, EqualityCharacteristicEntity } from "./equality-characteristic.entity.js";

export const CharacteristicKindEnum = enumOf<CharacteristicKind>(
  "CharacteristicKind",
  "The protected characteristics of the Equality Act 2010 s4, and culture beside them.",
  {
    AGE: "Age.",
    DISABILITY: "Disability, as the person sees it themselves; what it is called belongs to health.",
    GENDER_REASSIGNMENT: "Gender reassignment. To pass it on may be an offence (Gender Recognition Act 2004 s22).",
    MARRIAGE_AND_CIVIL_PARTNERSHIP: "Marriage or civil partnership.",
    PREGNANCY_AND_MATERNITY: "Pregnancy or maternity.",
    RACE: "Race, with colour, nationality and ethnic origin.",
    RELIGION_OR_BELIEF: "Religion or belief, or none.",
    SEX: "Sex.",
    SEXUAL_ORIENTATION: "Sexual orientation.",
    CULTURE: "Culture and custom that none of the others names.",
  },
);

@Behind("EQUALITY")
@ObjectType("EqualityCharacteristic", {
  description:
    "What the person says they are. Supplied by whoever the person told; given to those who reach level READ.",
})
export class EqualityCharacteristic
  extends Entry
  implements Pick<EqualityCharacteristicEntity, "kind" | "description" | "need">
{
  @Field(() => CharacteristicKindEnum, { description: "Which characteristic." })
  kind: CharacteristicKind;

  @Field(() => String, { description: "What the person says of it, in their own words." })
  description: string;

  @Field(() => String, { nullable: true, description: "What follows from it for others; null when nothing does." })
  need: string | null;
}

@Behind("EQUALITY")
@ObjectType("Equality", {
  description:
    "Culture, faith and who the person is, apart from the needs that follow: to heed a need nobody must know where it comes from.",
})
export class Equality {
  @Field(() => [String], {
    description:
      'What is to be heeded today, such as "halal meals" or "a woman for personal care", without saying why.',
  })
  needs: readonly string[];

  @AtLevel("READ")
  @Field(() => [EqualityCharacteristic], {
    nullable: true,
    description: "What the person says they are, past entries included, the earliest first. Withheld below level READ.",
  })
  characteristics: readonly EqualityCharacteristic[];

  personId: PersonId;
}
