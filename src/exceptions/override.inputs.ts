import { Field, ID, InputType } from "type-graphql";
import { DataCategoryEnum, DateTime, LocalDate, NamesCategory, PurposeEnum } from "../access/index.js";
import type { DataCategory, LegalBasis, Purpose } from "../policy/vocabulary.js";
import { ConsentGroundEnum, LegalBasisEnum, ReviewOutcomeEnum } from "./exception-enums.js";
import type { ConsentGround, ReviewOutcome } from "./override.entity.js";

@InputType("RecordOverrideInput", {
  description: "A decision to share something without consent (CONS-04). Every part of it is weighed at its review.",
})
export class RecordOverrideInput {
  @Field(() => ID, { description: "The person whose record it is about." })
  personId: string;

  @Field(() => ID, { description: "The partner that is to see it." })
  partnerId: string;

  @Field(() => ID, {
    nullable: true,
    description: "One user of that partner; left out, any of them whose role sees it.",
  })
  userId?: string | null;

  @NamesCategory("TERM")
  @Field(() => [DataCategoryEnum], {
    description: "Exactly what is to be seen. An empty list is not all: it is refused.",
  })
  categories: DataCategory[];

  @Field(() => PurposeEnum, { description: "For what, and for nothing else." })
  purpose: Purpose;

  @Field(() => LegalBasisEnum, { description: "On what it rests." })
  legalBasis: LegalBasis;

  @Field(() => String, {
    nullable: true,
    description: "The Act and section, or the order; needed for STATUTE and COURT_ORDER.",
  })
  legalReference?: string | null;

  @Field(() => ConsentGroundEnum, { description: "Why it does not rest on consent." })
  consentGround: ConsentGround;

  @Field(() => String, { description: "Why consent was not sought, could not be, or is overridden." })
  consentReason: string;

  @Field(() => String, {
    nullable: true,
    description: "The individual assessment; needed before a terminal diagnosis becomes visible (EOL-06).",
  })
  individualAssessment?: string | null;

  @Field(() => String, { description: "The harm of sharing and of not sharing, weighed." })
  harmWeighed: string;

  @Field(() => String, { description: "Why this is necessary, and no more than is proportionate." })
  necessity: string;

  @Field(() => ID, { description: "The user who asked for it, who cannot be the one who decides." })
  requestedByUserId: string;

  @Field(() => Boolean, { description: "Whether the person has been told." })
  personTold: boolean;

  @Field(() => String, { nullable: true, description: "Why not; needed where the person has not been told." })
  whyNotTold?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When the person will be; needed where the person has not been told.",
  })
  toBeToldOn?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when, exclusive, twelve months at most. Left out: for 72 hours.",
  })
  validTo?: Date | null;
}

@InputType("ReviewOverrideInput", { description: "What governance makes of a decision to share without consent." })
export class ReviewOverrideInput {
  @Field(() => ID, { description: "The decision." })
  overrideId: string;

  @Field(() => ReviewOutcomeEnum, { description: "What it was." })
  outcome: ReviewOutcome;

  @Field(() => String, { description: "Why." })
  note: string;
}
