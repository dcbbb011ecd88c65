import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTime, enumOf, Open, PageInfo } from "../access/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { LegalHoldEntity, LegalHoldReleaseEntity } from "./legal-hold.entity.js";
import type { RetentionClassEntity, RetentionStart } from "./retention-class.entity.js";

const GUARDED = "handed over only to the governance of the partner that placed it, and never to whom it is about";

export const RetentionStartEnum = enumOf<RetentionStart>("RetentionStart", "From when a retention class counts.", {
  EVENT: "From the entry itself.",
  LAST_CONTACT: "From the last entry about any of the people whom the entry is about.",
});

@Open("says how long entries of the log are kept, and nothing of any entry")
@ObjectType("RetentionClass", {
  description:
    "How long some entries of the access log are kept (GAP-23). An entry belongs to the class that keeps it longest. Set by " +
    "the controllers; the hub's operator enters it.",
})
export class RetentionClass
  implements Pick<RetentionClassEntity, "name" | "covers" | "years" | "countsFrom" | "source">
{
  @Field(() => String, { description: "Its name." })
  name: string;

  @Field(() => String, { description: "Which entries it covers, in words." })
  covers: string;

  @Field(() => Int, { nullable: true, description: "For how many years; null for as long as there is a log." })
  years: number | null;

  @Field(() => RetentionStartEnum, { description: "From when they count." })
  countsFrom: RetentionStart;

  @Field(() => String, { description: "The law, guidance or decision that it rests on." })
  source: string;
}

@Open(GUARDED)
@ObjectType("LegalHoldRelease", { description: "The end of a legal hold: once, and for good." })
export class LegalHoldRelease implements Pick<LegalHoldReleaseEntity, "reason" | "eventAt"> {
  @Field(() => String, { description: "Why it was ended." })
  reason: string;

  @Field(() => DateTime, { description: "When." })
  eventAt: Date;
}

@Open(GUARDED)
@ObjectType("LegalHold", {
  description:
    "Entries of the access log that are kept beyond their retention, for a claim, an inquest or an inquiry (GAP-23, INC-07): " +
    "those that meet all that is named. Told to the information-governance leads of the partner that placed it.",
})
export class LegalHold
  implements Pick<LegalHoldEntity, "id" | "personId" | "userId" | "fromAt" | "toAt" | "reason" | "eventAt">
{
  @Field(() => ID, { description: "The hub's own id of the hold." })
  id: string;

  @Field(() => ID, { nullable: true, description: "Entries about this person; null where about anybody." })
  personId: PersonId | null;

  @Field(() => ID, { nullable: true, description: "Entries of this user; null where of anybody." })
  userId: UserId | null;

  @Field(() => DateTime, { nullable: true, description: "Entries from this moment on; null where from the first." })
  fromAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Entries before this moment; null where to the last." })
  toAt: Date | null;

  @Field(() => String, { description: "What they are kept for." })
  reason: string;

  @Field(() => DateTime, { description: "When it was placed." })
  eventAt: Date;

  partnerId: PartnerId | null;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}

@Open(GUARDED)
@ObjectType("LegalHoldEdge", { description: "One legal hold of a page." })
export class LegalHoldEdge {
  @Field(() => LegalHold, { description: "The hold." })
  node: LegalHold;

  @Field(() => String, { description: "Opaque: hand it back as `after` to go on from here." })
  cursor: string;
}

@Open(GUARDED)
@ObjectType("LegalHoldConnection", { description: "A page of legal holds, newest first." })
export class LegalHoldConnection {
  @Field(() => [LegalHoldEdge], { description: "The holds of this page." })
  edges: readonly LegalHoldEdge[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo: PageInfo;
}

@Open("an envelope: the office it needs was demanded before anything was written")
@ObjectType("LegalHoldPayload", { description: "The legal hold as it stands now." })
export class LegalHoldPayload {
  holdId: string;
}

@InputType("PlaceLegalHoldInput", {
  description:
    "Which entries are to be kept beyond their retention: those that meet all that is named. Where neither a person nor a user " +
    "is, those of the lead's own partner.",
})
export class PlaceLegalHoldInput {
  @Field(() => ID, {
    nullable: true,
    description: "Entries about this person, whose record the lead's partner controls.",
  })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: "Entries of this user of the lead's own partner." })
  userId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Entries from this moment on." })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Entries before this moment." })
  to?: Date | null;

  @Field(() => String, { description: "What they are to be kept for: at most 4,000 characters." })
  reason: string;
}

@InputType("ReleaseLegalHoldInput", { description: "The end of a legal hold." })
export class ReleaseLegalHoldInput {
  @Field(() => ID, { description: "The hold." })
  holdId: string;

  @Field(() => String, { description: "Why it may end: at most 4,000 characters." })
  reason: string;
}
