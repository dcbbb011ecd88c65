import { enumOf } from "../access/index.js";
import type { AllergySeverity, Attendance, RevealedCategory, TreatmentRequirement } from "./treatment.entity.js";

export const AllergySeverityEnum = enumOf<AllergySeverity>("AllergySeverity", "How bad a reaction would be.", {
  MILD: "Unpleasant.",
  MODERATE: "It would need treatment.",
  LIFE_THREATENING: "It could kill.",
});

export const RevealedCategoryEnum = enumOf<RevealedCategory>(
  "RevealedCategory",
  "A concealed category of which the name of a medicine would give something away.",
  {
    MENTAL_HEALTH: "It tells of the person's mental health.",
    SUBSTANCE_MISUSE: "It tells of drugs or alcohol.",
    TERMINAL_ILLNESS: "It tells of the end of life.",
  },
);

export const TreatmentRequirementEnum = enumOf<TreatmentRequirement>(
  "TreatmentRequirement",
  "What treatment a court ordered with a community or suspended sentence.",
  {
    DRUG_REHABILITATION: "A drug rehabilitation requirement.",
    ALCOHOL_TREATMENT: "An alcohol treatment requirement.",
  },
);

export const AttendanceEnum = enumOf<Attendance>("TreatmentAttendance", "Whether the person keeps the appointments.", {
  NOT_STARTED: "The first appointment is still to come.",
  ATTENDING: "They keep them.",
  PARTLY: "They keep some.",
  NOT_ATTENDING: "They keep none.",
});
