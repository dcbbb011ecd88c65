import { Field, ID, InputType } from "type-graphql";
import { EntryInput } from "../entries/index.js";
import type { AbuseKind, AllegedSource } from "./safeguarding-concern.entity.js";
import { AbuseKindEnum, AllegedSourceEnum, SafeguardingResultEnum } from "./safeguarding-enums.js";
import type { SafeguardingResult } from "./safeguarding-outcome.entity.js";

const WISHES = "What the adult wishes and feels (SAFE-05).";
const NO_WISHES = "Why the wishes are not known, where they are not.";

@InputType("RaiseConcernInput", { description: "A worry that somebody may be harming or neglecting a person." })
export class RaiseConcernInput extends EntryInput {
  @Field(() => [AbuseKindEnum], { description: "What kinds of abuse or neglect it may be: one at least." })
  kinds: AbuseKind[];

  @Field(() => AllegedSourceEnum, { description: "From whom harm is said to come." })
  source: AllegedSource;

  @Field(() => ID, {
    nullable: true,
    description: "With PARTNER_STAFF, and then needed: which partner. It is shut out (NEV-03).",
  })
  sourcePartnerId?: string | null;

  @Field(() => String, { description: "What was seen or said, in 1 to 8000 characters." })
  description: string;

  @Field(() => String, { nullable: true, description: WISHES })
  wishes?: string | null;

  @Field(() => String, { nullable: true, description: NO_WISHES })
  noWishesReason?: string | null;
}

@InputType("OpenEnquiryInput", { description: "An enquiry into a concern." })
export class OpenEnquiryInput extends EntryInput {
  @Field(() => ID, { description: "The concern." })
  concernId: string;

  @Field(() => ID, {
    description: "Who leads: in custody the custodial body (SAFE-01), elsewhere the council (SAFE-03).",
  })
  leadPartnerId: string;

  @Field(() => ID, {
    nullable: true,
    description: "Who carries it out, if another. The lead keeps responsibility (SAFE-04).",
  })
  causedToPartnerId?: string | null;

  @Field(() => AllegedSourceEnum, {
    nullable: true,
    description: "From whom harm is said to come. Left out, as in the concern.",
  })
  source?: AllegedSource | null;

  @Field(() => ID, { nullable: true, description: "With PARTNER_STAFF, and then needed: which partner." })
  sourcePartnerId?: string | null;

  @Field(() => String, { description: "What is to be found out, in 1 to 4000 characters." })
  question: string;

  @Field(() => String, { nullable: true, description: `${WISHES} Needed, unless a reason is given why not.` })
  wishes?: string | null;

  @Field(() => String, { nullable: true, description: NO_WISHES })
  noWishesReason?: string | null;
}

@InputType("RecordSafeguardingOutcomeInput", { description: "What came of a concern." })
export class RecordSafeguardingOutcomeInput extends EntryInput {
  @Field(() => ID, { description: "The concern." })
  concernId: string;

  @Field(() => ID, {
    nullable: true,
    description: "The enquiry, where there was one: its lead records the outcome (SAFE-04).",
  })
  enquiryId?: string | null;

  @Field(() => SafeguardingResultEnum, {
    description: "What came of it. Whoever raised the concern is told this word.",
  })
  outcome: SafeguardingResult;

  @Field(() => String, {
    nullable: true,
    description: "What is done to keep the person safe, in 1 to 4000 characters.",
  })
  action?: string | null;
}
