import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind, LocalDate } from "../access/index.js";
import { Entry } from "../entries/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { AllergyEntity, AllergySeverity, MedicineEntity, RevealedCategory } from "./treatment.entity.js";
import { AllergySeverityEnum, RevealedCategoryEnum } from "./treatment-enums.js";

@Behind("MEDICATION")
@ObjectType("Medicine", {
  description:
    "A medicine the person takes or took. Supplied by health partners; given to those who reach level READ. One that would give " +
    "away something of a concealed category is absent to whoever may not read that category.",
})
export class Medicine
  extends Entry
  implements Pick<MedicineEntity, "name" | "inShort" | "dose" | "reason" | "isLifeCritical" | "reveals" | "untilOn">
{
  @Field(() => String, { description: "What it is called." })
  name: string;

  @Field(() => String, { description: "What whoever looks after the person must know of it, in short." })
  inShort: string;

  @Field(() => String, { description: "How much, how and when." })
  dose: string;

  @Field(() => String, { nullable: true, description: "What it is for; null when that was not recorded." })
  reason: string | null;

  @Field(() => Boolean, { description: "Whether harm is near if it is missed." })
  isLifeCritical: boolean;

  @Field(() => RevealedCategoryEnum, {
    nullable: true,
    description: "The concealed category that it would give away; null for most.",
  })
  reveals: RevealedCategory | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day of the course; null when it goes on." })
  untilOn: string | null;
}

@Behind("MEDICATION")
@ObjectType("Allergy", {
  description: "What the person must not be given. Supplied by health partners; given to those who reach level READ.",
})
export class Allergy extends Entry implements Pick<AllergyEntity, "substance" | "severity" | "reaction"> {
  @Field(() => String, { description: "What it is an allergy to." })
  substance: string;

  @Field(() => AllergySeverityEnum, { description: "How bad a reaction would be." })
  severity: AllergySeverity;

  @Field(() => String, { nullable: true, description: "What happened; null when that was not recorded." })
  reaction: string | null;
}

@Behind("MEDICATION")
@ObjectType("AllergyInShort", {
  description: "An allergy without its story: what must not be given, and how bad it would be.",
})
export class AllergyInShort implements Pick<AllergyEntity, "substance" | "severity"> {
  @Field(() => String, { description: "What it is an allergy to." })
  substance: string;

  @Field(() => AllergySeverityEnum, { description: "How bad a reaction would be." })
  severity: AllergySeverity;

  personId: PersonId;
}

@Behind("MEDICATION")
@ObjectType("Medications", {
  description:
    "The person's medicines and allergies. Councils see what is life-critical; prison managers, with consent, that there is " +
    "something to ask healthcare about. Part of the emergency set (MIN-02).",
})
export class Medications {
  @Field(() => Boolean, {
    description:
      "Whether the person takes a medicine today. Shown from level EXISTENCE: ask their healthcare before a move.",
  })
  hasMedicines: boolean;

  @Field(() => Boolean, { description: "Whether there is an allergy to heed. Shown from level EXISTENCE." })
  hasAllergies: boolean;

  @AtLevel("SUMMARY")
  @Field(() => [String], {
    nullable: true,
    description: "The medicines that must not be missed, in short, the earliest first. Withheld below level SUMMARY.",
  })
  lifeCriticalMedicines: readonly string[];

  @AtLevel("SUMMARY")
  @Field(() => [AllergyInShort], {
    nullable: true,
    description: "What must not be given, the earliest first. Withheld below level SUMMARY.",
  })
  allergiesInShort: readonly AllergyInShort[];

  @AtLevel("READ")
  @Field(() => [Medicine], {
    nullable: true,
    description: "Present and past medicines, the earliest first. Withheld below level READ.",
  })
  medicines: readonly Medicine[];

  @AtLevel("READ")
  @Field(() => [Allergy], {
    nullable: true,
    description: "Present and past allergies with their story, the earliest first. Withheld below level READ.",
  })
  allergies: readonly Allergy[];

  personId: PersonId;
}
