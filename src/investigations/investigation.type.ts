import { Field, ID, ObjectType } from "type-graphql";
import { DateTime, Open, PageInfo } from "../access/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { InvestigationEntity, InvestigationNoteEntity } from "./investigation.entity.js";
import { InvestigationFindingEnum } from "./investigation.inputs.js";
import type { InvestigationFinding, InvestigationOutcomeEntity } from "./investigation-outcome.entity.js";

const GUARDED = "handed over only to the governance that investigates, and never to whom it investigates";

@Open(GUARDED)
@ObjectType("InvestigationNote", { description: "Something written down in the course of an investigation." })
export class InvestigationNote implements Pick<InvestigationNoteEntity, "id" | "words" | "eventAt"> {
  @Field(() => ID, { description: "The hub's own id of the note." })
  id: string;

  @Field(() => String, { description: "What was written down." })
  words: string;

  @Field(() => DateTime, { description: "When." })
  eventAt: Date;

  recordedByUserId: UserId;
}

@Open(GUARDED)
@ObjectType("InvestigationClosing", { description: "How an investigation ended: once, and for good." })
export class InvestigationClosing implements Omit<InvestigationOutcomeEntity, "recordedAt"> {
  @Field(() => InvestigationFindingEnum, { description: "What it found." })
  outcome: InvestigationFinding;

  @Field(() => String, { description: "What was found and what follows." })
  words: string;

  @Field(() => DateTime, { nullable: true, description: "When the person was recorded as told; null where not." })
  personToldAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why the person has not been told." })
  notToldReason: string | null;

  @Field(() => DateTime, { description: "When it was closed." })
  eventAt: Date;

  investigationId: string;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}

@Open(GUARDED)
@ObjectType("Investigation", {
  description:
    "What the governance of one partner looks into: accesses of one of its users, or to a record that it controls (domain guide " +
    "2.5, GAP-32). Told to that partner's information-governance leads alone, and never to a lead who is looked into.",
})
export class Investigation implements Omit<InvestigationEntity, "recordedAt"> {
  @Field(() => ID, { description: "The hub's own id of the investigation." })
  id: string;

  @Field(() => ID, {
    nullable: true,
    description: "The person whose record it is about; null where it is no one record.",
  })
  personId: PersonId | null;

  @Field(() => String, { description: "What gave rise to it." })
  reason: string;

  @Field(() => String, {
    nullable: true,
    description: "Why the person is not told of these accesses while it is open; null where they are told as usual.",
  })
  keptFromPersonBecause: string | null;

  @Field(() => DateTime, { description: "When it was opened." })
  eventAt: Date;

  subjectUserId: UserId | null;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}

@Open(GUARDED)
@ObjectType("InvestigationEdge", { description: "One investigation of a page." })
export class InvestigationEdge {
  @Field(() => Investigation, { description: "The investigation." })
  node: Investigation;

  @Field(() => String, { description: "Opaque: hand it back as `after` to go on from here." })
  cursor: string;
}

@Open(GUARDED)
@ObjectType("InvestigationConnection", { description: "A page of investigations, newest first." })
export class InvestigationConnection {
  @Field(() => [InvestigationEdge], { description: "The investigations of this page." })
  edges: readonly InvestigationEdge[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo: PageInfo;
}

@Open("an envelope: the office it needs was demanded before anything was written")
@ObjectType("InvestigationPayload", { description: "The investigation as it stands now." })
export class InvestigationPayload {
  investigationId: string;
}
