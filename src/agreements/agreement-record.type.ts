import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime, enumOf, Open } from "../access/index.js";
import type { AgreementId, PartnerId, UserId } from "../kernel/ids.js";
import type {
  AgreementEventEntity,
  AgreementEventKind,
  AgreementRoleEntity,
  AgreementTermsEntity,
  ArrangementRole,
  ControllerRoles,
} from "./agreement-record.entity.js";

export const ControllerRolesEnum = enumOf<ControllerRoles>(
  "ControllerRoles",
  "Who decides what is done with what is shared, and so answers for it (UK GDPR Articles 26 and 28).",
  {
    SEPARATE_CONTROLLERS: "Each partner decides for itself, and answers for itself.",
    JOINT_CONTROLLERS: "They decide together; the arrangement between them is stated.",
    CONTROLLER_AND_PROCESSOR: "The lead partner decides; the other acts on its instructions alone.",
  },
);

export const ArrangementRoleEnum = enumOf<ArrangementRole>("ArrangementRole", "Who takes part in it (AGR-15).", {
  ORGANISATION: "The organisation that answers for it.",
  MANAGER: "Who manages it from day to day.",
  DELEGATED_SUPERVISOR: "Who supervises it in the manager's place.",
  EMPLOYEES: "The staff who work under it.",
  EXTERNAL_PROVIDER: "The provider from outside.",
  PERSON_AND_FAMILY: "The people served, and their families.",
});

export const AgreementEventKindEnum = enumOf<AgreementEventKind>(
  "AgreementEventKind",
  "What became of an agreement (AGR-16).",
  {
    PROPOSED: "It was drawn up.",
    SIGNED: "It was signed, for the first time or anew after a suspension.",
    SUSPENDED: "It was suspended: access under it stopped at once (AGR-14).",
    ENDED: "It was ended: access under it stopped at once (AGR-14).",
  },
);

const PARTIES_ALONE = "terms between agencies, behind an agreement that only its parties are given";

@Open(PARTIES_ALONE)
@ObjectType("AgreementTerms", { description: "The information governance terms of an agreement (SHARE-03)." })
export class AgreementTerms implements Omit<AgreementTermsEntity, "recordedAt"> {
  @Field(() => ControllerRolesEnum, { description: "Who decides what is done with what is shared." })
  controllerRoles: ControllerRoles;

  @Field(() => String, { description: "How it is kept safe." })
  security: string;

  @Field(() => String, { description: "How long it is kept, and what is done with it then." })
  retention: string;

  @Field(() => Boolean, { description: "Whether what is shared may not be passed on." })
  barsOnwardSharing: boolean;

  @Field(() => Int, { description: "Within how many hours an incident must be told to the lead partner." })
  incidentNoticeHours: number;

  @Field(() => Boolean, { description: "Whether the lead partner may audit what the other does with it." })
  grantsAudit: boolean;

  agreementId: AgreementId;
}

@Open(PARTIES_ALONE)
@ObjectType("AgreementRole", { description: "Who holds a role in the arrangement, and what it asks of them (AGR-15)." })
export class AgreementRole implements Omit<AgreementRoleEntity, "recordedAt"> {
  @Field(() => ArrangementRoleEnum, { description: "The role." })
  role: ArrangementRole;

  @Field(() => String, { description: "Who holds it: an office, a team or a body." })
  heldBy: string;

  @Field(() => String, { description: "What it asks of them." })
  duties: string;

  agreementId: AgreementId;
}

@Open(PARTIES_ALONE)
@ObjectType("AgreementEvent", { description: "One step in the history of an agreement (AGR-16)." })
export class AgreementEvent implements Omit<AgreementEventEntity, "recordedAt"> {
  @Field(() => ID, { description: "The hub's own id of the step." })
  id: string;

  @Field(() => AgreementEventKindEnum, { description: "What was done." })
  kind: AgreementEventKind;

  @Field(() => String, { description: "The rationale, as the lead partner wrote it (AGR-12)." })
  reason: string;

  @Field(() => DateTime, { description: "When." })
  eventAt: Date;

  agreementId: AgreementId;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}
