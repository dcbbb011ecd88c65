import { Field, ID, ObjectType } from "type-graphql";
import { DataCategoryEnum, DateTime, LocalDate, Open, PurposeEnum } from "../access/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory, LegalBasis, Purpose } from "../policy/vocabulary.js";
import type { EarlyEndEntity } from "./early-end.entity.js";
import { ConsentGroundEnum, LegalBasisEnum, ReviewOutcomeEnum } from "./exception-enums.js";
import type { ConsentGround, OverrideEntity, OverrideReviewEntity, ReviewOutcome } from "./override.entity.js";

const GUARDED = "handed over only to those who decide it and to the governance that reviews it";

@Open(GUARDED)
@ObjectType("OverrideReview", { description: "What governance made of a decision to share without consent." })
export class OverrideReview implements Pick<OverrideReviewEntity, "outcome" | "note" | "eventAt"> {
  @Field(() => ReviewOutcomeEnum, { description: "What it was." })
  outcome: ReviewOutcome;

  @Field(() => String, { description: "Why." })
  note: string;

  @Field(() => DateTime, { description: "When it was reviewed." })
  eventAt: Date;
}

@Open(GUARDED)
@ObjectType("SharingOverride", {
  description:
    "A decision to share something without the person's consent, with all that it was weighed by (CONS-04, domain guide 3.6).",
})
export class SharingOverride implements Omit<OverrideEntity, "recordedAt"> {
  @Field(() => ID, { description: "The hub's id of the decision; the access log names it where it was relied on." })
  id: string;

  @Field(() => ID, { description: "The person whose record it is about." })
  personId: PersonId;

  @Field(() => [DataCategoryEnum], { description: "Exactly what may be seen." })
  categories: DataCategory[];

  @Field(() => PurposeEnum, { description: "For what." })
  purpose: Purpose;

  @Field(() => LegalBasisEnum, { description: "On what it rests." })
  legalBasis: LegalBasis;

  @Field(() => String, { nullable: true, description: "The Act and section, or the order." })
  legalReference: string | null;

  @Field(() => ConsentGroundEnum, { description: "Why it does not rest on consent." })
  consentGround: ConsentGround;

  @Field(() => String, { description: "Why consent was not sought, could not be, or is overridden." })
  consentReason: string;

  @Field(() => String, { nullable: true, description: "The individual assessment behind it (EOL-06)." })
  individualAssessment: string | null;

  @Field(() => String, { description: "The harm of sharing and of not sharing, weighed." })
  harmWeighed: string;

  @Field(() => String, { description: "Why it is necessary and proportionate." })
  necessity: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was recorded that the person has been told; null where not.",
  })
  personToldAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why the person has not been told." })
  notToldReason: string | null;

  @Field(() => LocalDate, { nullable: true, description: "When the person is to be told." })
  toBeToldOn: string | null;

  @Field(() => DateTime, { description: "From when it counts." })
  validFrom: Date;

  @Field(() => DateTime, { description: "Until when, exclusive." })
  validTo: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was ended before its time; null where it was not." })
  endedAt: Date | null;

  @Field(() => LocalDate, { description: "By when governance must have reviewed it: five working days." })
  reviewDue: string;

  @Field(() => DateTime, { description: "When it was decided." })
  eventAt: Date;

  partnerId: PartnerId;
  userId: UserId | null;
  requestedByUserId: UserId;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}

@Open(GUARDED)
@ObjectType("EarlyEnd", { description: "Why an override or disclosure was ended before its time. It is final." })
export class EarlyEnd implements Pick<EarlyEndEntity, "reason" | "eventAt" | "recordedByUserId"> {
  @Field(() => String, { description: "Why." })
  reason: string;

  @Field(() => DateTime, { description: "When: from that moment it opens nothing." })
  eventAt: Date;

  recordedByUserId: UserId;
}

@Open("an envelope: what it leads to was demanded before anything was written")
@ObjectType("OverridePayload", { description: "The decision that was recorded or reviewed." })
export class OverridePayload {
  overrideId: string;
}
