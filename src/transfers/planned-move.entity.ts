import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";

/** What kind of move is planned for somebody in custody. */
export type MoveKind = "PRISON_TRANSFER" | "HOSPITAL_ESCORT";

/** A move that a prison planned (CUSTODY). What is planned never changes: a changed plan is a new one. */
@Entity("planned_move")
export class PlannedMoveEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  /** The person's first planned move, second, and so on: of two that are planned at once one is refused. */
  @Column({ type: "integer" })
  ordinal: number;

  @Column({ type: "text" })
  kind: MoveKind;

  @Column({ type: "uuid", name: "from_establishment_id" })
  fromEstablishmentId: string;

  @Column({ type: "uuid", name: "to_establishment_id", nullable: true })
  toEstablishmentId: string | null;

  /** Where an escort goes that the hub knows no establishment for. */
  @Column({ type: "text", name: "to_place", nullable: true })
  toPlace: string | null;

  @Column({ type: "timestamptz", name: "planned_for" })
  plannedFor: Date;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
