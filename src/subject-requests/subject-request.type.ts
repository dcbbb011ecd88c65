import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime, LocalDate, Open } from "../access/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { ClockState, RequestClock } from "./request-clock.js";
import type { AskedBy, RequestChannel, RequestKind, SubjectRequestEntity } from "./subject-request.entity.js";
import {
  AskedByEnum,
  ClockStateEnum,
  RequestChannelEnum,
  RequestKindEnum,
  RequestStepEnum,
} from "./subject-request-enums.js";
import type { RequestStepKind, SubjectRequestStepEntity } from "./subject-request-step.entity.js";

export const GUARDED = "handed over only to the person it is about and to those who answer or review it";

@Open(GUARDED)
@ObjectType("SubjectRequestClock", {
  description: "The time limit of a request: one month, or three once extended (UK GDPR Article 12). Derived.",
})
export class SubjectRequestClock implements RequestClock {
  @Field(() => ClockStateEnum, { description: "Where the request stands now." })
  state: ClockState;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day on which to answer; null while identity or clarification is outstanding.",
  })
  dueOn: string | null;

  @Field(() => Int, { description: "How many days did not count because clarification was awaited." })
  pausedDays: number;
}

@Open(GUARDED)
@ObjectType("SubjectRequestStep", { description: "One thing that happened to a request. Supplied by who answers it." })
export class SubjectRequestStep implements Pick<SubjectRequestStepEntity, "eventAt" | "words" | "formats"> {
  @Field(() => RequestStepEnum, { description: "What happened." })
  kind: RequestStepKind;

  @Field(() => DateTime, { description: "When." })
  eventAt: Date;

  @Field(() => String, {
    nullable: true,
    description:
      "How identity was checked, what was asked or answered, or why it takes longer; null where none is said.",
  })
  words: string | null;

  @Field(() => [String], { nullable: true, description: "In what formats it was released; null for any other step." })
  formats: string[] | null;

  /** Null where the person must not learn that this partner had a part in it. */
  partnerId: PartnerId | null;
}

@Open(GUARDED)
@ObjectType("SubjectRequest", {
  description:
    "A person's request for what is held about them (UK GDPR Article 15). Each controller answers for a part of its own; the person " +
    "then reads, through the ordinary doors, all but what was withheld.",
})
export class SubjectRequest implements Omit<SubjectRequestEntity, "recordedAt"> {
  @Field(() => ID, { description: "The hub's own id of the request." })
  id: string;

  @Field(() => RequestKindEnum, { description: "What is asked for." })
  kind: RequestKind;

  @Field(() => DateTime, { description: "When it was made." })
  askedAt: Date;

  @Field(() => RequestChannelEnum, { description: "How it was made." })
  channel: RequestChannel;

  @Field(() => String, { nullable: true, description: "Where it was made; null when not said." })
  place: string | null;

  @Field(() => AskedByEnum, { description: "Who asks." })
  askedBy: AskedBy;

  @Field(() => String, { nullable: true, description: "Who asks for the person; null where they ask themselves." })
  proxyName: string | null;

  @Field(() => String, { nullable: true, description: "By what authority; null where the person asks themselves." })
  proxyAuthority: string | null;

  @Field(() => [String], { description: "The formats in which the answer is wanted; empty where any will do." })
  formats: string[];

  personId: PersonId;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}

@Open("an envelope: what it leads to was demanded before anything was written")
@ObjectType("SubjectRequestPayload", { description: "The request that was made, answered or reviewed." })
export class SubjectRequestPayload {
  requestId: string;
}
