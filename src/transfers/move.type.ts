import { Field, ID, Int, ObjectType } from "type-graphql";
import { Behind, DateTime, enumOf } from "../access/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { MoveKind, PlannedMoveEntity } from "./planned-move.entity.js";

export const MoveKindEnum = enumOf<MoveKind>("MoveKind", "What kind of move is planned for somebody in custody.", {
  PRISON_TRANSFER: "To another prison, to be held there.",
  HOSPITAL_ESCORT: "To a hospital or the like under escort, and back. Stays and responsibility do not change.",
});

type PlanRow = Pick<
  PlannedMoveEntity,
  "id" | "personId" | "kind" | "fromEstablishmentId" | "toEstablishmentId" | "toPlace" | "plannedFor" | "recordedAt"
>;

@Behind("CUSTODY")
@ObjectType("PlannedMove", {
  description:
    "A move to come or under way. Security-sensitive: shown to prisons, prison healthcare and the named transfer leads of the " +
    "councils that were given notice, and to nobody else (domain guide 2.2, note on row 15). Supplied by the prison.",
})
export class PlannedMove implements PlanRow {
  @Field(() => ID, { description: "The hub's own id of the move." })
  id: string;

  @Field(() => Int, { description: "1 as planned, one more with each step. Send it back with the next step." })
  version: number;

  @Field(() => MoveKindEnum, { description: "Whether the person is to stay there." })
  kind: MoveKind;

  @Field(() => DateTime, { description: "When they are to leave." })
  plannedFor: Date;

  @Field(() => String, { nullable: true, description: "Where an escort goes, if to no establishment of the hub." })
  toPlace: string | null;

  @Field(() => DateTime, { description: "When the plan was written into the hub." })
  recordedAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When the prison gave notice to the council that is responsible now (TRANS-01); null while it has not.",
  })
  firstAuthorityNotifiedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When that council gave notice to the one that will be responsible (TRANS-03); null while it has not.",
  })
  secondAuthorityNotifiedAt: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: "Whole minutes between the two notices (TRANS-03); null until both are given.",
  })
  onwardNoticeMinutes: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the healthcare of the destination accepted the transfer; null while it has not.",
  })
  acceptedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the person left; null while they have not." })
  departedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Reference of the risk assessment that travels along (RISK-01); null before departure.",
  })
  riskAssessment: string | null;

  personId: PersonId;
  fromEstablishmentId: string;
  toEstablishmentId: string | null;
  recordedByPartnerId: PartnerId;
}

@Behind("CUSTODY")
@ObjectType("PastMove", {
  description: "A move whose arrival is recorded: part of the custody history from then on. Supplied by the prisons.",
})
export class PastMove implements Omit<PlanRow, "id" | "plannedFor" | "recordedAt"> {
  @Field(() => MoveKindEnum, { description: "Whether it was to stay there." })
  kind: MoveKind;

  @Field(() => DateTime, { description: "When they left." })
  departedAt: Date;

  @Field(() => DateTime, { description: "When they arrived." })
  arrivedAt: Date;

  @Field(() => String, { nullable: true, description: "Where an escort went, if to no establishment of the hub." })
  toPlace: string | null;

  personId: PersonId;
  fromEstablishmentId: string;
  toEstablishmentId: string | null;
}
