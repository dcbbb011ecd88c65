import { Field, ID, InputType } from "type-graphql";
import { DataCategoryEnum, LocalDate, NamesCategory, PurposeEnum } from "../access/index.js";
import { EntryInput } from "../entries/index.js";
import type { DataCategory, Purpose } from "../policy/vocabulary.js";
import type { Appointment, AuthorityKind, CapacityMatter, LibertyKind } from "./capacity.entity.js";
import { AppointmentEnum, AuthorityKindEnum, CapacityMatterEnum, LibertyKindEnum } from "./capacity-enums.js";

@InputType("RecordCapacityAssessmentInput", { description: "Whether the person has capacity for one decision." })
export class RecordCapacityAssessmentInput extends EntryInput {
  @Field(() => String, {
    description: "The decision that is to be made, in 1 to 200 characters. Never everything at once.",
  })
  decision: string;

  @Field(() => CapacityMatterEnum, {
    nullable: true,
    description:
      "Which consents it bears on, such as those about sharing. Left out, it bears on none: nobody decides in the person's place by it.",
  })
  concerns?: CapacityMatter | null;

  @Field(() => Boolean, { description: "Whether the person has capacity for it." })
  hasCapacity: boolean;

  @Field(() => String, { description: "What was done to help the person decide, in 1 to 2000 characters." })
  supportGiven: string;

  @Field(() => String, { description: "How it was found, in 1 to 8000 characters." })
  narrative: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When to look again, not in the past. Left out, no day is set.",
  })
  reviewDue?: string | null;
}

@InputType("RecordBestInterestsDecisionInput", {
  description: "What was decided for the person, who lacks capacity for it (CHC-10).",
})
export class RecordBestInterestsDecisionInput extends EntryInput {
  @Field(() => ID, { description: "The assessment that found capacity lacking for this decision." })
  assessmentId: string;

  @Field(() => String, { description: "What was decided, in 1 to 200 characters." })
  outcome: string;

  @Field(() => String, { description: "Why, in 1 to 8000 characters." })
  narrative: string;

  @Field(() => String, {
    description: "Who was consulted, in 1 to 2000 characters; where there was nobody, who was looked for.",
  })
  consulted: string;

  @Field(() => String, { description: "Which less restrictive ways were thought of, in 1 to 2000 characters." })
  lessRestrictive: string;

  @Field(() => String, {
    description: "What the person wished, felt and believed, now and in the past, in 1 to 2000 characters.",
  })
  pastWishes: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether nobody was appropriate to consult; then an independent advocate is instructed.",
  })
  hasNobodyToConsult: boolean;

  @Field(() => String, { nullable: true, description: "The advocate instructed, in 1 to 200 characters." })
  advocate?: string | null;
}

@InputType("RecordDecisionAuthorityInput", {
  description: "A registered power of attorney or a deputy's order, seen by the recorder (CHC-09).",
})
export class RecordDecisionAuthorityInput extends EntryInput {
  @Field(() => AuthorityKindEnum, { description: "By what authority." })
  kind: AuthorityKind;

  @Field(() => String, { description: "Who holds it, in 1 to 200 characters." })
  holderName: string;

  @Field(() => AppointmentEnum, {
    defaultValue: "SOLE",
    description: "How the holders are bound to one another, where there are several.",
  })
  appointment: Appointment;

  @Field(() => [String], {
    defaultValue: [],
    description: "The others who hold it with them, at most 10. Needed unless one holds it alone.",
  })
  fellowHolders: string[];

  @Field(() => String, { description: "The number of the registration or order, in 1 to 200 characters." })
  reference: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When the person gave the power, as an adult, not after its registration. Left out, it is not known.",
  })
  madeOn?: string | null;

  @Field(() => LocalDate, {
    description: "When it was registered or made, not in the future: before that it gives nothing.",
  })
  registeredOn: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Its last day, after the first. Left out, it does not run out.",
  })
  expiresOn?: string | null;

  @Field(() => String, { nullable: true, description: "What it leaves out or asks for, in 1 to 2000 characters." })
  limits?: string | null;

  @NamesCategory("TERM")
  @Field(() => [DataCategoryEnum], {
    defaultValue: [],
    description: "The categories that it leaves out, as far as `limits` can be said so. They are weighed.",
  })
  excludedCategories: DataCategory[];

  @Field(() => [PurposeEnum], {
    defaultValue: [],
    description: "The purposes that it leaves out, as far as `limits` can be said so. They are weighed.",
  })
  excludedPurposes: Purpose[];
}

@InputType("RecordLibertyAuthorisationInput", {
  description: "An authorisation to deprive the person of their liberty in one place (TRANS-19).",
})
export class RecordLibertyAuthorisationInput extends EntryInput {
  @Field(() => ID, { description: "The one place it is for." })
  establishmentId: string;

  @Field(() => LibertyKindEnum, { description: "How it was authorised." })
  kind: LibertyKind;

  @Field(() => LocalDate, { description: "Its first day." })
  fromOn: string;

  @Field(() => LocalDate, { description: "Its last day, after the first and at most a year later." })
  untilOn: string;

  @Field(() => String, { nullable: true, description: "Under which conditions, in 1 to 2000 characters." })
  conditions?: string | null;
}
