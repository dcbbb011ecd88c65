import { Field, ID, ObjectType } from "type-graphql";
import { DateTime, Open, PageInfo, PurposeEnum, RoleEnum } from "../access/index.js";
import type { Purpose, Role } from "../policy/vocabulary.js";
import {
  AccessAct,
  AccessDecision,
  AccessErasure,
  AccessExport,
  AccessInquiry,
  AccessSearch,
  AccessStranger,
  AccessWrite,
} from "./access-log-parts.type.js";
import { DeliveryEnum, EventKindEnum, METADATA, OutcomeEnum } from "./access-log-words.js";
import { AccessOffice } from "./access-office.type.js";
import type { AccessEventKind, AccessOutcome, Delivery } from "./trail/index.js";

export * from "./access-log-parts.type.js";

@Open(METADATA)
@ObjectType("AccessLogEntry", {
  description:
    "One request in the access log: who, for what purpose, of whom, what was asked, given and withheld, and on what basis. Names of fields, never a value.",
})
export class AccessLogEntry {
  @Field(() => ID, { description: "The id of the event." })
  id: string;

  @Field(() => String, { description: "The id of the request, as in `extensions.hub.requestId` of its answer." })
  requestId: string;

  @Field(() => DateTime, { description: "When the request was judged." })
  occurredAt: Date;

  @Field(() => DateTime, { description: "When the event was written." })
  recordedAt: Date;

  @Field(() => EventKindEnum, { description: "What the event is about." })
  kind: AccessEventKind;

  @Field(() => RoleEnum, { nullable: true, description: "The caller's role." })
  role: Role | null;

  @Field(() => PurposeEnum, { nullable: true, description: "The purpose the caller stated." })
  purpose: Purpose | null;

  @Field(() => String, {
    nullable: true,
    description: "The kind of operation and its root fields, by their real names.",
  })
  operation: string | null;

  @Field(() => OutcomeEnum, { description: "How the request ended." })
  outcome: AccessOutcome;

  @Field(() => DeliveryEnum, {
    nullable: true,
    description: "Whether the answer reached the caller; null for changes, for refusals without an answer, and of old.",
  })
  delivered: Delivery | null;

  @Field(() => [String], { description: "The codes of its errors." })
  errors: readonly string[];

  @Field(() => Boolean, { description: "Whether anything was refused or withheld." })
  hasRefusal: boolean;

  @Field(() => Boolean, { description: "Whether anything was given, or tried, by break-glass." })
  isBreakGlass: boolean;

  @Field(() => String, { description: "SHA-256 of the access matrix that was in force." })
  policyFingerprint: string;

  @Field(() => [AccessDecision], { description: "What was decided, of whom." })
  decisions: readonly AccessDecision[];

  @Field(() => [AccessStranger], { description: "People asked for who were out of reach." })
  strangers: readonly AccessStranger[];

  @Field(() => [AccessAct], { description: "What was done about records without a sight of them." })
  acts: readonly AccessAct[];

  @Field(() => [AccessOffice], {
    description: "What was done for the caller's partner, about nobody's record; told to that partner alone.",
  })
  offices: readonly AccessOffice[];

  @Field(() => [AccessSearch], { description: "The searches made." })
  searches: readonly AccessSearch[];

  @Field(() => [AccessWrite], { description: "The changes committed." })
  writes: readonly AccessWrite[];

  @Field(() => [AccessInquiry], { description: "The questions asked about access itself." })
  inquiries: readonly AccessInquiry[];

  @Field(() => [AccessExport], { description: "What was taken out of the log itself." })
  exports: readonly AccessExport[];

  @Field(() => [AccessErasure], { description: "What was erased of the log at the end of its retention." })
  erasures: readonly AccessErasure[];

  partnerId: string | null;
  userId: string | null;
}

@Open(METADATA)
@ObjectType("AccessLogEdge", { description: "One entry of the log." })
export class AccessLogEdge {
  @Field(() => AccessLogEntry, { description: "The entry." })
  node: AccessLogEntry;

  @Field(() => String, { description: "Opaque: hand it back as `after` to go on from here." })
  cursor: string;
}

@Open(METADATA)
@ObjectType("AccessLogConnection", { description: "A page of the access log, newest first." })
export class AccessLogConnection {
  @Field(() => [AccessLogEdge], { description: "The entries of this page." })
  edges: readonly AccessLogEdge[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo: PageInfo;
}
