import { Field, ID, ObjectType } from "type-graphql";
import { DateTime, Open, PageInfo } from "../access/index.js";
import type { PartnerId } from "../kernel/ids.js";
import { EmergencySet } from "./emergency-set.type.js";
import { IncidentKindEnum } from "./incident-enums.js";
import type { IncidentKind, MajorIncidentEntity } from "./major-incident.entity.js";

@Open("a place and a time; those affected are weighed one by one, and who has no part in it finds no incident")
@ObjectType("MajorIncident", {
  description:
    "A declared major incident (INC-03). Supplied by the council, police or prison that declared it, and there for it and for those it " +
    "names as responding; to everybody else there is none.",
})
export class MajorIncident implements Omit<MajorIncidentEntity, "declaredByUserId" | "recordedAt" | "endedByUserId"> {
  @Field(() => ID, { description: "The hub's own id of the incident." })
  id: string;

  @Field(() => IncidentKindEnum, { description: "What kind it is." })
  kind: IncidentKind;

  @Field(() => String, { description: "What happened and why the emergency set is needed; it names no person." })
  reason: string;

  @Field(() => DateTime, { description: "When it began." })
  startedAt: Date;

  @Field(() => DateTime, { description: "When what it opens closes by itself: 24 hours after it began at the latest." })
  until: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was ended before that; null where it was not." })
  endedAt: Date | null;

  establishmentIds: string[];
  responderIds: PartnerId[];
  declaredByPartnerId: PartnerId;
}

@Open("an edge of a list that holds only people of whom the caller may be told")
@ObjectType("AffectedPersonEdge", { description: "One person affected by an incident." })
export class AffectedPersonEdge {
  @Field(() => EmergencySet, { nullable: true, description: "The emergency set of this person." })
  node: EmergencySet;

  @Field(() => String, { description: "Opaque: hand it back as `after` to go on from here." })
  cursor: string;
}

@Open("a list that holds only people of whom the caller may be told")
@ObjectType("AffectedPeopleConnection", {
  description:
    "A page of the people affected by an incident of whom the caller may be told. Others are absent without a gap.",
})
export class AffectedPeopleConnection {
  @Field(() => [AffectedPersonEdge], { description: "The people of this page, in an order that means nothing." })
  edges: AffectedPersonEdge[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo: PageInfo;
}
