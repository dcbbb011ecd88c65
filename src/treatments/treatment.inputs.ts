import { Field, InputType } from "type-graphql";
import { LocalDate, NamesCategory } from "../access/index.js";
import { EntryInput } from "../entries/index.js";
import type { AllergySeverity, Attendance, RevealedCategory, TreatmentRequirement } from "./treatment.entity.js";
import {
  AllergySeverityEnum,
  AttendanceEnum,
  RevealedCategoryEnum,
  TreatmentRequirementEnum,
} from "./treatment-enums.js";

@InputType("RecordMedicineInput", { description: "A medicine the person takes." })
export class RecordMedicineInput extends EntryInput {
  @Field(() => String, { description: "What it is called, in 1 to 200 characters." })
  name: string;

  @Field(() => String, { description: "What whoever looks after the person must know of it, in 1 to 200 characters." })
  inShort: string;

  @Field(() => String, { description: "How much, how and when, in 1 to 200 characters." })
  dose: string;

  @Field(() => String, { nullable: true, description: "What it is for, in 1 to 4000 characters." })
  reason?: string | null;

  @Field(() => Boolean, { description: "Whether harm is near if it is missed." })
  isLifeCritical: boolean;

  @NamesCategory("READ")
  @Field(() => RevealedCategoryEnum, {
    nullable: true,
    description:
      "The concealed category that its name would give away. Whoever may not read that category is not told of it.",
  })
  reveals?: RevealedCategory | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day of the course. Left out, it goes on." })
  untilOn?: string | null;
}

@InputType("RecordAllergyInput", { description: "What the person must not be given." })
export class RecordAllergyInput extends EntryInput {
  @Field(() => String, { description: "What it is an allergy to, in 1 to 200 characters." })
  substance: string;

  @Field(() => AllergySeverityEnum, { description: "How bad a reaction would be." })
  severity: AllergySeverity;

  @Field(() => String, { nullable: true, description: "What happened, in 1 to 4000 characters." })
  reaction?: string | null;
}

@InputType("RecordSubstanceTreatmentInput", { description: "Treatment for drugs or alcohol." })
export class RecordSubstanceTreatmentInput extends EntryInput {
  @Field(() => [String], { description: "What it is treatment for: 1 to 20 substances." })
  substances: string[];

  @Field(() => String, { description: "What the treatment is, in 1 to 200 characters." })
  programme: string;

  @Field(() => String, { description: "How it goes, in 1 to 4000 characters." })
  narrative: string;

  @Field(() => TreatmentRequirementEnum, {
    nullable: true,
    description: "What a court ordered. Left out, it is voluntary.",
  })
  requirement?: TreatmentRequirement | null;

  @Field(() => AttendanceEnum, { nullable: true, description: "Attendance; given exactly where a court ordered it." })
  attendance?: Attendance | null;
}
