import { Field, ID, InputType, Int } from "type-graphql";
import { AgencyTypeEnum, DataCategoryEnum, DateTime, LevelEnum, LocalDate, PurposeEnum } from "../access/index.js";
import type { AgencyType, DataCategory, Level, Purpose } from "../policy/vocabulary.js";
import type { CapacityBasis, ConsentKind, DeciderKind, HowGiven } from "./consent.entity.js";
import { CapacityBasisEnum, ConsentKindEnum, DeciderKindEnum, HowGivenEnum } from "./consent-enums.js";

const NOW = "Left out, it is now.";

@InputType("ConsentRecipientInput", {
  description: "To whom a decision speaks: exactly one of a partner, a type of agency, or a named person.",
})
export class ConsentRecipientInput {
  @Field(() => ID, { nullable: true, description: "One partner agency, by the hub's id." })
  partnerId?: string | null;

  @Field(() => AgencyTypeEnum, { nullable: true, description: "All agencies of this type that have joined by then." })
  agencyType?: AgencyType | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "With `agencyType`: those that join later too, because the person said so.",
  })
  includesFuture: boolean;

  @Field(() => String, { nullable: true, description: "A named person, such as a relative." })
  name?: string | null;
}

@InputType("DecisionTermsInput", { description: "What was decided, by whom, about what (domain guide 3.3)." })
export class DecisionTermsInput {
  @Field(() => [ConsentRecipientInput], { description: "To whom it speaks. An empty list is not all: it is refused." })
  recipients: ConsentRecipientInput[];

  @Field(() => [DataCategoryEnum], { description: "Which categories it speaks of. An empty list is refused." })
  categories: DataCategory[];

  @Field(() => [PurposeEnum], { description: "For which purposes. An empty list is refused." })
  purposes: Purpose[];

  @Field(() => DeciderKindEnum, { defaultValue: "PERSON", description: "Who decided (domain guide 3.2)." })
  deciderKind: DeciderKind;

  @Field(() => String, { nullable: true, description: "The decider's name; needed for an attorney, deputy or parent." })
  deciderName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The registered power or order relied on; needed for an attorney, deputy or court (CHC-09).",
  })
  authorityReference?: string | null;

  @Field(() => CapacityBasisEnum, {
    defaultValue: "PRESUMED",
    description: "What is known of the person's capacity for this decision (CONS-03).",
  })
  capacityBasis: CapacityBasis;

  @Field(() => HowGivenEnum, { description: "How it was told." })
  howGiven: HowGiven;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when it counts, not before the decision. Left out, from the decision on.",
  })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Until when, exclusive. Left out, it is open-ended." })
  validTo?: Date | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When to ask again. Left out: in 12 months, or at `validTo` if that is sooner.",
  })
  reviewDue?: string | null;

  @Field(() => String, { nullable: true, description: "What the person was told before deciding." })
  informationGiven?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the person asks to be kept to. Shown to staff, never evaluated.",
  })
  conditions?: string | null;

  @Field(() => String, { nullable: true, description: "Where the signed form or note is." })
  evidenceReference?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The partner for whom this is recorded, if another than the caller's.",
  })
  onBehalfOf?: string | null;

  @Field(() => DateTime, { nullable: true, description: `When it was decided. ${NOW}` })
  eventAt?: Date | null;
}

@InputType("RecordConsentInput", { description: "A consent that was given." })
export class RecordConsentInput extends DecisionTermsInput {
  @Field(() => ID, { description: "The hub's id of the person." })
  personId: string;

  @Field(() => ConsentKindEnum, { defaultValue: "INFORMATION_SHARING", description: "What was asked." })
  kind: ConsentKind;

  @Field(() => LevelEnum, {
    defaultValue: "WRITE",
    description: "The most it lets anybody see; left out, what the access matrix gives.",
  })
  maxLevel: Level;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether UK GDPR consent (Article 6(1)(a)) is relied on too: rarely so.",
  })
  gdprConsentRelied: boolean;
}

@InputType("RefuseConsentInput", { description: "A refusal, or an objection to sharing." })
export class RefuseConsentInput extends DecisionTermsInput {
  @Field(() => ID, { description: "The hub's id of the person." })
  personId: string;

  @Field(() => ConsentKindEnum, { defaultValue: "INFORMATION_SHARING", description: "What was asked." })
  kind: ConsentKind;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "An objection closes what rests on involvement too, down to what keeps care going (MIN-01).",
  })
  isObjection: boolean;

  @Field(() => String, { nullable: true, description: "Why, if the person says so. Nobody has to give a reason." })
  reason?: string | null;
}

@InputType("SupersedeConsentInput", { description: "A consent that takes the place of an earlier decision." })
export class SupersedeConsentInput extends DecisionTermsInput {
  @Field(() => ID, { description: "The earlier decision." })
  consentId: string;

  @Field(() => Int, { description: "The version of it that the caller read." })
  expectedVersion: number;

  @Field(() => LevelEnum, {
    defaultValue: "WRITE",
    description: "The most it lets anybody see; left out, what the access matrix gives.",
  })
  maxLevel: Level;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether UK GDPR consent (Article 6(1)(a)) is relied on too: rarely so.",
  })
  gdprConsentRelied: boolean;
}

@InputType("WithdrawConsentInput", { description: "A consent that is taken back, or an objection that is lifted." })
export class WithdrawConsentInput {
  @Field(() => ID, { description: "The decision." })
  consentId: string;

  @Field(() => Int, { description: "The version of it that the caller read." })
  expectedVersion: number;

  @Field(() => Boolean, {
    description: "Whether it was explained what this changes and what stays (domain guide 3.8).",
  })
  consequencesExplained: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why, if the person says so. Partners whose access ends are not told.",
  })
  reason?: string | null;

  @Field(() => DateTime, { nullable: true, description: `When it was taken back. ${NOW}` })
  eventAt?: Date | null;
}
