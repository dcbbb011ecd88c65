import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { AgreementId } from "../kernel/ids.js";

/** Who decides what is done with the data, and so answers for it (UK GDPR Articles 26 and 28). */
export type ControllerRoles = "SEPARATE_CONTROLLERS" | "JOINT_CONTROLLERS" | "CONTROLLER_AND_PROCESSOR";

/** Who takes part in an arrangement (AGR-15). */
export type ArrangementRole =
  | "ORGANISATION"
  | "MANAGER"
  | "DELEGATED_SUPERVISOR"
  | "EMPLOYEES"
  | "EXTERNAL_PROVIDER"
  | "PERSON_AND_FAMILY";

/** What became of an agreement. */
export type AgreementEventKind = "PROPOSED" | "SIGNED" | "SUSPENDED" | "ENDED";

/** The information governance terms of an agreement (SHARE-03). They are never changed: other terms, another agreement. */
@Entity("agreement_terms")
export class AgreementTermsEntity {
  @PrimaryColumn({ type: "uuid", name: "agreement_id" })
  agreementId: AgreementId;

  @Column({ type: "text", name: "controller_roles" })
  controllerRoles: ControllerRoles;

  @Column({ type: "text" })
  security: string;

  @Column({ type: "text" })
  retention: string;

  @Column({ type: "boolean", name: "bars_onward_sharing" })
  barsOnwardSharing: boolean;

  @Column({ type: "integer", name: "incident_notice_hours" })
  incidentNoticeHours: number;

  @Column({ type: "boolean", name: "grants_audit" })
  grantsAudit: boolean;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** Who holds one role in an arrangement, and what it asks of them. */
@Entity("agreement_role")
export class AgreementRoleEntity {
  @PrimaryColumn({ type: "uuid", name: "agreement_id" })
  agreementId: AgreementId;

  @PrimaryColumn({ type: "text" })
  role: ArrangementRole;

  @Column({ type: "text", name: "held_by" })
  heldBy: string;

  @Column({ type: "text" })
  duties: string;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** One step in the history of an agreement, with its rationale (AGR-12, AGR-16). */
@Entity("agreement_event")
export class AgreementEventEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "agreement_id" })
  agreementId: AgreementId;

  @Column({ type: "text" })
  kind: AgreementEventKind;

  @Column({ type: "text" })
  reason: string;
}
