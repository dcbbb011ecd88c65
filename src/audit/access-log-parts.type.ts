import { Field, ID, Int, ObjectType } from "type-graphql";
import { BasisEnum, DataCategoryEnum, DateTime, LevelEnum, Open, PurposeEnum, RoleEnum } from "../access/index.js";
import type { ReasonCode } from "../policy/reason.js";
import type { Basis, DataCategory, Level, Purpose, Right, Role } from "../policy/vocabulary.js";
import { InquiryKindEnum, METADATA, ReasonEnum, RightEnum } from "./access-log-words.js";
import type { InquiryKind } from "./trail/index.js";

@Open(METADATA)
@ObjectType("AccessDecision", {
  description: "One verdict on one category, for the people to whom it applied alike (AUD-01).",
})
export class AccessDecision {
  @Field(() => DataCategoryEnum, { description: "The category it is about." })
  category: DataCategory;

  @Field(() => Boolean, { description: "Whether anything was given." })
  isPermitted: boolean;

  @Field(() => LevelEnum, { description: "How much was given." })
  level: Level;

  @Field(() => ReasonEnum, { description: "The true reason, which the caller may not have been told." })
  reason: ReasonCode;

  @Field(() => Int, { description: "The step of the decision order that settled it, 1 to 9." })
  step: number;

  @Field(() => BasisEnum, { nullable: true, description: "The basis relied on; null for a refusal." })
  basis: Basis | null;

  @Field(() => String, { description: "The cell of the access matrix that was read." })
  clause: string;

  @Field(() => ID, { nullable: true, description: "The agreement relied on." })
  agreementId: string | null;

  @Field(() => ID, { nullable: true, description: "The consent, refusal or objection relied on." })
  consentId: string | null;

  @Field(() => Int, { nullable: true, description: "The version of that consent." })
  consentVersion: number | null;

  @Field(() => ID, { nullable: true, description: "The statutory gateway relied on." })
  gatewayId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The recorded decision to share without consent that was relied on.",
  })
  overrideId: string | null;

  @Field(() => ID, { nullable: true, description: "The approved disclosure relied on." })
  disclosureId: string | null;

  @Field(() => ID, { nullable: true, description: "The emergency relied on." })
  breakGlassId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The declared incident relied on: only the emergency set was given (MIN-02).",
  })
  incidentId?: string;

  @Field(() => [String], { description: "The fields asked for, as coordinates of the schema." })
  asked: string[];

  @Field(() => [String], { description: "Those of them that were given." })
  given: string[];

  @Field(() => [String], { description: "Those of them that were withheld." })
  withheld: string[];

  @Field(() => [ID], { description: "The people concerned, as far as the reader's partner may know of them." })
  people: string[];
}

@Open(METADATA)
@ObjectType("AccessStranger", { description: "Somebody was asked for who was out of the caller's reach." })
export class AccessStranger {
  @Field(() => ID, { description: "The id that was asked for." })
  person: string;

  @Field(() => ReasonEnum, { description: "Why the person was out of reach." })
  reason: ReasonCode;
}

@Open(METADATA)
@ObjectType("AccessAct", {
  description:
    "What was done about a record, or refused, without a sight of it: opened in an emergency, decided, reviewed.",
})
export class AccessAct {
  @Field(() => RightEnum, { description: "What was to be done." })
  right: Right;

  @Field(() => String, { description: "The mutation." })
  action: string;

  @Field(() => ID, { description: "The person whose record it is about." })
  person: string;

  @Field(() => Boolean, { description: "Whether the caller was entitled to it." })
  isPermitted: boolean;

  @Field(() => ReasonEnum, { nullable: true, description: "Why it was refused; null where it was not." })
  reason: ReasonCode | null;
}

@Open(METADATA)
@ObjectType("AccessSearch", { description: "A search: what it was made with, never the facts themselves." })
export class AccessSearch {
  @Field(() => [String], { description: "The kinds of facts it was made with." })
  by: string[];

  @Field(() => Int, { description: "How many people it found." })
  found: number;
}

@Open(METADATA)
@ObjectType("AccessWrite", { description: "A change that was committed with the event." })
export class AccessWrite {
  @Field(() => String, { description: "The mutation." })
  action: string;

  @Field(() => ID, { description: "The record that was changed." })
  recordId: string;
}

@Open(METADATA)
@ObjectType("AccessInquiry", {
  description:
    "A question about access itself: whose, to what, when. It opened no data; what was answered is not kept.",
})
export class AccessInquiry {
  @Field(() => InquiryKindEnum, { description: "What was asked." })
  kind: InquiryKind;

  @Field(() => [ID], { description: "The people asked about, as far as the reader's partner may know of them." })
  people: string[];

  @Field(() => ID, {
    nullable: true,
    description: "The partner whose access was asked about; null for the caller's own.",
  })
  partnerId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The user whose access was asked about; null where only a role was.",
  })
  userId: string | null;

  @Field(() => RoleEnum, { nullable: true, description: "The role asked about; null for the caller's own." })
  role: Role | null;

  @Field(() => PurposeEnum, {
    nullable: true,
    description: "The purpose asked about; null for the caller's own, or for any.",
  })
  purpose: Purpose | null;

  @Field(() => [DataCategoryEnum], { description: "The categories asked about; empty for all." })
  categories: DataCategory[];

  @Field(() => DateTime, { nullable: true, description: "The moment asked about; null for that of the request." })
  at: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The moment whose belief counted; null for that of the request.",
  })
  believedAt: Date | null;

  @Field(() => Boolean, { description: "Whether it was answered." })
  isAnswered: boolean;
}

@Open(METADATA)
@ObjectType("AccessExport", {
  description: "Part of the access log, or all of it, was taken out of the hub by its operator (AUD-01).",
})
export class AccessExport {
  @Field(() => String, { description: "What the operator is called, as they said themselves." })
  by: string;

  @Field(() => String, { description: "The format: `ndjson`, which can be verified, `csv` or `fhir`." })
  format: string;

  @Field(() => [String], {
    description: "What it was selected by, such as `personId` or `from`; empty for the whole log.",
  })
  filters: string[];

  @Field(() => Int, { description: "How many events it was." })
  found: number;
}

@Open(METADATA)
@ObjectType("AccessErasure", {
  description: "Entries of the access log were erased by its operator when their retention had ended (GAP-23).",
})
export class AccessErasure {
  @Field(() => String, { description: "The retention class that had ended." })
  retentionClass: string;

  @Field(() => DateTime, { description: "All of them were sealed before this moment." })
  before: Date;

  @Field(() => Int, { description: "How many entries it was." })
  events: number;
}
