import { Field, ID, ObjectType } from "type-graphql";
import { DateTime, LocalDate, Open } from "../access/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { AccessAlertEntity, AlertKind } from "./access-alert.entity.js";
import type { BreakGlassEntity, BreakGlassReviewEntity, EmergencyReason } from "./break-glass.entity.js";
import { AlertKindEnum, EmergencyReasonEnum, ReviewOutcomeEnum } from "./exception-enums.js";
import type { ReviewOutcome } from "./override.entity.js";

const GUARDED = "handed over only to the user who opened the record and to the governance that reviews it";

@Open(GUARDED)
@ObjectType("BreakGlassReview", { description: "What the governance of one partner made of an emergency." })
export class BreakGlassReview implements Omit<BreakGlassReviewEntity, "recordedAt"> {
  @Field(() => ReviewOutcomeEnum, { description: "What it was." })
  outcome: ReviewOutcome;

  @Field(() => String, { description: "Why." })
  note: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was recorded that the person has been told; null where not.",
  })
  personToldAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why the person has not been told: what harm it would do." })
  notToldReason: string | null;

  @Field(() => DateTime, { description: "When it was reviewed." })
  eventAt: Date;

  id: string;
  breakGlassId: string;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}

@Open(GUARDED)
@ObjectType("BreakGlass", { description: "One user's opening of one record in an emergency (domain guide 3.7)." })
export class BreakGlass implements Omit<BreakGlassEntity, "recordedAt"> {
  @Field(() => ID, { description: "The hub's id of it; the access log names it where it was relied on." })
  id: string;

  @Field(() => ID, { description: "The person whose record was opened." })
  personId: PersonId;

  @Field(() => EmergencyReasonEnum, { description: "What kind of emergency it was said to be." })
  reason: EmergencyReason;

  @Field(() => String, { description: "What the user said had happened." })
  circumstances: string;

  @Field(() => String, { description: "In what capacity the user stood before the person." })
  claimedRelationship: string;

  @Field(() => Boolean, { description: "Whether drugs and alcohol were opened too." })
  isLifeCritical: boolean;

  @Field(() => DateTime, { description: "From when." })
  startedAt: Date;

  @Field(() => DateTime, { description: "Until when, exclusive: the end of the shift, eight hours at most." })
  until: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was closed, or another was opened; null where it ran its time.",
  })
  endedAt: Date | null;

  @Field(() => LocalDate, { description: "By when governance must have reviewed it: two working days." })
  reviewDue: string;

  userId: UserId;
  partnerId: PartnerId;
  recordOwnerId: PartnerId;
}

@Open("an envelope: what it leads to is weighed afresh by what is true after the change")
@ObjectType("BreakGlassPayload", { description: "The emergency, and the person as the caller sees them from now on." })
export class BreakGlassPayload {
  breakGlassId: string;
}

@Open("handed over only to the governance of the partner that is alerted")
@ObjectType("AccessAlert", { description: "What a partner's information-governance lead is told at once." })
export class AccessAlert implements Omit<AccessAlertEntity, "recordedAt" | "toPartnerId"> {
  @Field(() => ID, { description: "The hub's id of the alert." })
  id: string;

  @Field(() => AlertKindEnum, { description: "What it tells of." })
  kind: AlertKind;

  @Field(() => ID, { description: "The person whose record it is about." })
  personId: PersonId;

  @Field(() => ID, { description: "The emergency or the override." })
  exceptionId: string;

  @Field(() => DateTime, { description: "When it happened." })
  eventAt: Date;

  userId: UserId;
}
