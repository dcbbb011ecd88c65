import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "../access/index.js";
import type { EmergencyReason } from "./break-glass.entity.js";
import { EmergencyReasonEnum, ReviewOutcomeEnum } from "./exception-enums.js";
import type { ReviewOutcome } from "./override.entity.js";

@InputType("BreakGlassInput", {
  description: "Why a record must be opened now although the ordinary way is not there (domain guide 3.7).",
})
export class BreakGlassInput {
  @Field(() => ID, { description: "The person, found by `matchPerson` or known already." })
  personId: string;

  @Field(() => EmergencyReasonEnum, { description: "What kind of emergency it is." })
  reason: EmergencyReason;

  @Field(() => String, { description: "What has happened, in 20 characters or more. Governance reads it." })
  circumstances: string;

  @Field(() => String, {
    description: "In what capacity the caller stands before the person, such as duty social worker.",
  })
  claimedRelationship: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether knowing of drugs or alcohol may save a life: only then is that opened too.",
  })
  isLifeCritical: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: "The end of the caller's shift, eight hours ahead at most. Left out: eight hours.",
  })
  until?: Date | null;
}

@InputType("ReviewBreakGlassInput", {
  description: "What governance makes of the opening of a record in an emergency.",
})
export class ReviewBreakGlassInput {
  @Field(() => ID, { description: "The emergency." })
  breakGlassId: string;

  @Field(() => ReviewOutcomeEnum, { description: "What it was." })
  outcome: ReviewOutcome;

  @Field(() => String, { description: "Why." })
  note: string;

  @Field(() => Boolean, { description: "Whether the person has been told that their record was opened." })
  personTold: boolean;

  @Field(() => String, {
    nullable: true,
    description: "What harm it would do; needed where the person has not been told.",
  })
  whyNotTold?: string | null;
}
