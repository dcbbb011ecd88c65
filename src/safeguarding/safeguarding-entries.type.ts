import { Field, ObjectType } from "type-graphql";
import { Behind } from "../access/index.js";
import { Entry, type Said } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { ConcernStanding, ConcernStatus } from "./concern-standing.js";
import type { AbuseKind, AllegedSource, SafeguardingConcernEntity } from "./safeguarding-concern.entity.js";
import type { SafeguardingEnquiryEntity } from "./safeguarding-enquiry.entity.js";
import { AbuseKindEnum, AllegedSourceEnum, ConcernStatusEnum, SafeguardingResultEnum } from "./safeguarding-enums.js";
import type { SafeguardingOutcomeEntity, SafeguardingResult } from "./safeguarding-outcome.entity.js";

const WISHES = "What the adult wishes and feels (SAFE-05); null where it could not be asked.";
const NO_WISHES = "Why the wishes are not known; null where they are.";

@Behind("SAFEGUARDING")
@ObjectType("SafeguardingConcern", {
  description:
    "A worry that somebody may be harming or neglecting the person. Any partner can raise one; it stays its author's.",
})
export class SafeguardingConcern extends Entry implements Said<SafeguardingConcernEntity>, ConcernStanding {
  @Field(() => [AbuseKindEnum], { description: "What kinds of abuse or neglect it may be." })
  kinds: AbuseKind[];

  @Field(() => AllegedSourceEnum, { description: "From whom harm is said to come." })
  source: AllegedSource;

  @Field(() => String, { description: "What was seen or said, in the author's words." })
  description: string;

  @Field(() => String, { nullable: true, description: WISHES })
  wishes: string | null;

  @Field(() => String, { nullable: true, description: NO_WISHES })
  noWishesReason: string | null;

  @Field(() => ConcernStatusEnum, { description: "How far it is, told to its author too." })
  status: ConcernStatus;

  @Field(() => SafeguardingResultEnum, {
    nullable: true,
    description:
      "What came of it, told to its author too; null while nothing has, and to a partner whose staff are the alleged source.",
  })
  outcome: SafeguardingResult | null;

  sourcePartnerId: PartnerId | null;
}

@Behind("SAFEGUARDING")
@ObjectType("SafeguardingEnquiry", {
  description:
    "An enquiry into a concern. In custody the custodial body leads (SAFE-01), elsewhere the council (SAFE-03). A partner whose staff " +
    "are the alleged source never sees it (NEV-03).",
})
export class SafeguardingEnquiry extends Entry implements Said<SafeguardingEnquiryEntity> {
  @Field(() => AllegedSourceEnum, { description: "From whom harm is said to come." })
  source: AllegedSource;

  @Field(() => String, { description: "What is to be found out." })
  question: string;

  @Field(() => String, { nullable: true, description: WISHES })
  wishes: string | null;

  @Field(() => String, { nullable: true, description: NO_WISHES })
  noWishesReason: string | null;

  concernId: string;
  leadPartnerId: PartnerId;
  causedToPartnerId: PartnerId | null;
  sourcePartnerId: PartnerId | null;
}

@Behind("SAFEGUARDING")
@ObjectType("SafeguardingOutcome", {
  description: "What came of a concern, and what is done. Supplied by whoever led.",
})
export class SafeguardingOutcome extends Entry implements Said<SafeguardingOutcomeEntity> {
  @Field(() => SafeguardingResultEnum, { description: "What came of it." })
  outcome: SafeguardingResult;

  @Field(() => String, {
    nullable: true,
    description: "What is done to keep the person safe; null when nothing was written.",
  })
  action: string | null;

  concernId: string;
  enquiryId: string | null;
}
