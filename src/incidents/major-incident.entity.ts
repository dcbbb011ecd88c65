import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, UserId } from "../kernel/ids.js";

/** What happened (INC-02). */
export type IncidentKind = "FIRE" | "FLOOD" | "ROAD_ACCIDENT" | "NATURAL_DISASTER" | "OTHER";

/** A declared major incident: where, who responds, and until when (INC-03). It names no person. */
@Entity("major_incident")
export class MajorIncidentEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "text" })
  kind: IncidentKind;

  @Column({ type: "text" })
  reason: string;

  @Column({ type: "uuid", array: true, name: "establishment_ids" })
  establishmentIds: string[];

  @Column({ type: "uuid", array: true, name: "responder_ids" })
  responderIds: PartnerId[];

  @Column({ type: "timestamptz", name: "started_at" })
  startedAt: Date;

  @Column({ type: "timestamptz" })
  until: Date;

  @Column({ type: "uuid", name: "declared_by_user_id" })
  declaredByUserId: UserId;

  @Column({ type: "uuid", name: "declared_by_partner_id" })
  declaredByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;

  @Column({ type: "timestamptz", name: "ended_at", nullable: true })
  endedAt: Date | null;

  @Column({ type: "uuid", name: "ended_by_user_id", nullable: true })
  endedByUserId: UserId | null;
}
