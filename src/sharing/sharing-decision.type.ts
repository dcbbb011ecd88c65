import { Field, ID, ObjectType } from "type-graphql";
import { Behind, DataCategoryEnum, DateTime, enumOf, PurposeEnum } from "../access/index.js";
import { ConsentRecipient, DeciderKindEnum } from "../consents/index.js";
import { LegalBasisEnum, type ReviewOutcome, ReviewOutcomeEnum } from "../exceptions/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory, LegalBasis, Purpose, Recipient } from "../policy/vocabulary.js";

export type SharingDecisionKind =
  | "CONSENT"
  | "REFUSAL"
  | "OBJECTION"
  | "WITHDRAWAL"
  | "OBJECTION_LIFTED"
  | "OVERRIDE"
  | "DISCLOSURE"
  | "DISCLOSURE_REFUSED"
  | "EMERGENCY_ACCESS"
  | "TELLING_CONSIDERED";

export const SharingDecisionKindEnum = enumOf<SharingDecisionKind>("SharingDecisionKind", "What was decided.", {
  CONSENT: "Sharing was agreed to.",
  REFUSAL: "Sharing was refused.",
  OBJECTION: "Sharing was objected to, which closes more.",
  WITHDRAWAL: "A consent was taken back.",
  OBJECTION_LIFTED: "An objection was taken back.",
  OVERRIDE: "It was decided to share without consent (CONS-04).",
  DISCLOSURE: "A one-off disclosure was approved.",
  DISCLOSURE_REFUSED: "A one-off disclosure was refused.",
  EMERGENCY_ACCESS: "The record was opened in an emergency.",
  TELLING_CONSIDERED: "It was considered whether to tell the council of a terminal illness (EOL-04).",
});

/** The decider that a consent names, in the words that consents use. */
type Decider = keyof typeof DeciderKindEnum;

@Behind("CONSENT")
@ObjectType("SharingDecision", {
  description:
    "A significant decision about sharing something of the person's record (CONS-04), whatever kind of record holds it. What it " +
    "weighed is not here. Names of staff are not told.",
})
export class SharingDecision {
  @Field(() => SharingDecisionKindEnum, { description: "What was decided." })
  kind: SharingDecisionKind;

  @Field(() => ID, {
    description: "The record that holds it; a consent and its withdrawal are versions of one record.",
  })
  recordId: string;

  @Field(() => DateTime, { description: "When it was decided." })
  at: Date;

  @Field(() => DeciderKindEnum, {
    nullable: true,
    description: "Who decided, for what the person or somebody in their place said; null for decisions of agencies.",
  })
  decider: Decider | null;

  @Field(() => [DataCategoryEnum], {
    description:
      "What it is about, less those the caller may not know of. Empty for an emergency, which opens what the matrix says.",
  })
  categories: readonly DataCategory[];

  @Field(() => [PurposeEnum], { description: "For which purposes; empty for an emergency and for telling." })
  purposes: readonly Purpose[];

  @Field(() => [ConsentRecipient], { description: "Who was to see it, or not to." })
  recipients: readonly Recipient[];

  @Field(() => LegalBasisEnum, { nullable: true, description: "On what it rests, where it does not rest on consent." })
  legalBasis: LegalBasis | null;

  @Field(() => String, { nullable: true, description: "The Act and section, or the order, where one is named." })
  legalReference: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when it was to count, exclusive; null where no end was set, or it opened nothing.",
  })
  until: Date | null;

  @Field(() => [ReviewOutcomeEnum], { description: "What governance made of it; empty until it was reviewed." })
  reviews: readonly ReviewOutcome[];

  personId: PersonId;
  decidedByPartnerId: PartnerId;
  decidedByUserId: UserId;
}
