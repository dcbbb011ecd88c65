import { Field, ID, InputType } from "type-graphql";
import { LocalDate } from "../access/index.js";
import { EntryInput } from "../entries/index.js";
import type { AuthorityKind, LibertyKind } from "./capacity.entity.js";
import { AuthorityKindEnum, LibertyKindEnum } from "./capacity-enums.js";

@InputType("RecordCapacityAssessmentInput", { description: "Whether the person has capacity for one decision." })
export class RecordCapacityAssessmentInput extends EntryInput {
  @Field(() => String, {
    description: "The decision that is to be made, in 1 to 200 characters. Never everything at once.",
  })
  decision: string;

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

  @Field(() => String, {
    description: "Why, with the person's wishes and less restrictive ways, in 1 to 8000 characters.",
  })
  narrative: string;

  @Field(() => String, { description: "Who was consulted, in 1 to 2000 characters." })
  consulted: string;
}

@InputType("RecordDecisionAuthorityInput", {
  description: "A registered power of attorney or a deputy's order, seen by the recorder (CHC-09).",
})
export class RecordDecisionAuthorityInput extends EntryInput {
  @Field(() => AuthorityKindEnum, { description: "By what authority." })
  kind: AuthorityKind;

  @Field(() => String, { description: "Who holds it, in 1 to 200 characters." })
  holderName: string;

  @Field(() => String, { description: "The number of the registration or order, in 1 to 200 characters." })
  reference: string;

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
