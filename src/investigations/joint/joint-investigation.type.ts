import { Field, ID, ObjectType } from "type-graphql";
import { connectionOf, DateTime, enumOf, LocalDate, Open } from "../../access/index.js";
import type { PartnerId } from "../../kernel/ids.js";
import type { JointInvestigationStepEntity } from "./joint-investigation-step.entity.js";
import type { JointInvestigationRow } from "./joint-investigations-in-sight.js";
import type { JointPart, JointPartStatus } from "./joint-parts.js";

const GUARDED =
  "handed over only to the governance of partners with a part in it and to its coordinator; it is about no person";

export const JointPartStatusEnum = enumOf<JointPartStatus>(
  "JointInvestigationStatus",
  "How far a partner is with its part of a joint investigation.",
  {
    INVITED: "It was asked, and has not answered.",
    ACCEPTED: "It looks into its own side.",
    DECLINED: "It takes no part.",
    CLOSED: "It has closed its own investigation. What that found is the partner's own.",
  },
);

@Open(GUARDED)
@ObjectType("JointInvestigationPart", { description: "The part of one partner: which partner, when, and how far." })
export class JointInvestigationPart implements JointPart {
  @Field(() => DateTime, { description: "When it was asked; of who opened it, when it did." })
  invitedAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it accepted or declined; null until then." })
  answeredAt: Date | null;

  @Field(() => JointPartStatusEnum, { description: "How far it is." })
  status: JointPartStatus;

  jointInvestigationId: string;
  partnerId: PartnerId;
}

@Open(GUARDED)
@ObjectType("JointInvestigationStep", { description: "What the hub's coordinator said to all parts." })
export class JointInvestigationStep implements Pick<JointInvestigationStepEntity, "words" | "dueOn" | "eventAt"> {
  @Field(() => String, { description: "What was said." })
  words: string;

  @Field(() => LocalDate, { nullable: true, description: "The day that was set; null where none was." })
  dueOn: string | null;

  @Field(() => DateTime, { description: "When." })
  eventAt: Date;
}

@Open(GUARDED)
@ObjectType("JointInvestigation", {
  description:
    "What several partners look into, each its own users and own records (domain guide 2.5, GAP-32): which partners, when, and how " +
    "far. Of whom and of what it is, is in each partner's own investigation, and told to no other, the coordinator included. " +
    "Whoever any part of it looks into finds none.",
})
export class JointInvestigation implements JointInvestigationRow {
  @Field(() => ID, { description: "The hub's own id of the joint investigation." })
  id: string;

  @Field(() => DateTime, { description: "When the first partner was asked to take part." })
  openedAt: Date;
}

export const JointInvestigationConnection = connectionOf(JointInvestigation, {
  name: "JointInvestigation",
  item: "joint investigation",
  page: "A page of joint investigations, newest first.",
  openBecause: GUARDED,
});

@Open("an envelope: the office it needs was demanded before anything was written")
@ObjectType("JointInvestigationPayload", { description: "The joint investigation as it stands now." })
export class JointInvestigationPayload {
  jointInvestigationId: string;
}
