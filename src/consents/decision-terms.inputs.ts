import { Field, ID, InputType } from "type-graphql";
import { AgencyTypeEnum, DataCategoryEnum, DateTime, LocalDate, NamesCategory, PurposeEnum } from "../access/index.js";
import type { AgencyType, DataCategory, Purpose } from "../policy/vocabulary.js";
import type { CapacityBasis, DeciderKind, HowGiven } from "./consent.entity.js";
import { CapacityBasisEnum, DeciderKindEnum, HowGivenEnum } from "./consent-enums.js";

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

  @NamesCategory("TERM")
  @Field(() => [DataCategoryEnum], { description: "Which categories it speaks of. An empty list is refused." })
  categories: DataCategory[];

  @Field(() => [PurposeEnum], { description: "For which purposes. An empty list is refused." })
  purposes: Purpose[];

  @Field(() => DeciderKindEnum, { defaultValue: "PERSON", description: "Who decided (domain guide 3.2)." })
  deciderKind: DeciderKind;

  @Field(() => String, { nullable: true, description: "The decider's name; needed for an attorney, deputy or parent." })
  deciderName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The power, order or best-interests decision relied on, by the hub's id of its entry; needed for an attorney, a deputy or a " +
      "best-interests decision (CHC-09, CONS-03). Record it first.",
  })
  authorityId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The reference of a court's order; needed where a court decided. Of a power it is kept with its entry.",
  })
  authorityReference?: string | null;

  @Field(() => CapacityBasisEnum, {
    defaultValue: "PRESUMED",
    description: "What is known of the person's capacity for this decision (CONS-03).",
  })
  capacityBasis: CapacityBasis;

  @Field(() => String, {
    nullable: true,
    description:
      "How the person took part in the decision. This or `noPartReason` is needed where somebody else decided (CONS-06).",
  })
  personsPart?: string | null;

  @Field(() => String, { nullable: true, description: "Why the person took no part (CONS-06)." })
  noPartReason?: string | null;

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
    description:
      "When to ask again. Left out: in 12 months, at `validTo`, at the expected release from custody, or on the sixteenth birthday " +
      "of a child for whom a parent decides, whichever is first.",
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

  @Field(() => DateTime, { nullable: true, description: "When it was decided. Left out, it is now." })
  eventAt?: Date | null;
}
