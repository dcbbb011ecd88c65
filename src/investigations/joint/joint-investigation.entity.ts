import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, UserId } from "../../kernel/ids.js";

/** What several partners look into, each on its own. Of whom and of what it is, each partner's own investigation says. */
@Entity("joint_investigation")
export class JointInvestigationEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** A partner that was asked to take part, and by whom. Who opened it has a part from the beginning. */
@Entity("joint_investigation_part")
export class JointInvestigationPartEntity {
  @PrimaryColumn({ type: "uuid", name: "joint_investigation_id" })
  jointInvestigationId: string;

  @PrimaryColumn({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
