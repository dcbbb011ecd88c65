import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind } from "../access/index.js";
import { Entry } from "../entries/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { Attendance, SubstanceTreatmentEntity, TreatmentRequirement } from "./treatment.entity.js";
import { AttendanceEnum, TreatmentRequirementEnum } from "./treatment-enums.js";

@Behind("SUBSTANCE_MISUSE")
@ObjectType("SubstanceTreatment", {
  description: "Treatment for drugs or alcohol. Supplied by health partners; given to those who reach level READ.",
})
export class SubstanceTreatment
  extends Entry
  implements Pick<SubstanceTreatmentEntity, "substances" | "programme" | "narrative" | "requirement" | "attendance">
{
  @Field(() => [String], { description: "What it is treatment for." })
  substances: string[];

  @Field(() => String, { description: "What the treatment is." })
  programme: string;

  @Field(() => String, { description: "How it goes, in a clinician's words." })
  narrative: string;

  @Field(() => TreatmentRequirementEnum, {
    nullable: true,
    description: "What a court ordered; null when it is voluntary.",
  })
  requirement: TreatmentRequirement | null;

  @Field(() => AttendanceEnum, {
    nullable: true,
    description: "Attendance at what was ordered; null when it is voluntary.",
  })
  attendance: Attendance | null;
}

@Behind("SUBSTANCE_MISUSE")
@ObjectType("CourtOrderedTreatment", {
  description: "Attendance at treatment that a court ordered, and nothing of the treatment.",
})
export class CourtOrderedTreatment {
  @Field(() => TreatmentRequirementEnum, { description: "What was ordered." })
  requirement: TreatmentRequirement;

  @Field(() => AttendanceEnum, { description: "Whether the person keeps the appointments." })
  attendance: Attendance;

  personId: PersonId;
}

@Behind("SUBSTANCE_MISUSE")
@ObjectType("SubstanceMisuse", {
  description:
    "The help the person gets with drugs or alcohol. A concealed category: where it is withheld, and where there is nothing the " +
    "caller may see, the door is null without a notice.",
})
export class SubstanceMisuse {
  @Field(() => Boolean, { description: "Whether the person is in treatment today." })
  isInTreatment: boolean;

  @Field(() => [CourtOrderedTreatment], { description: "Attendance at what a court ordered; empty when nothing was." })
  courtOrdered: readonly CourtOrderedTreatment[];

  @AtLevel("READ")
  @Field(() => [SubstanceTreatment], {
    nullable: true,
    description: "Present and past treatment, the earliest first. Withheld below level READ.",
  })
  treatments: readonly SubstanceTreatment[];

  personId: PersonId;
}
