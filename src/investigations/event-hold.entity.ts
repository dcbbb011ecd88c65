import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, UserId } from "../kernel/ids.js";

/**
 * An event of the access log that an investigation looks into.
 *
 * It is held: no erasure takes it while this row stands, since the database refuses to erase its event.
 */
@Entity("event_hold")
export class EventHoldEntity {
  @PrimaryColumn({ type: "uuid", name: "investigation_id" })
  investigationId: string;

  @PrimaryColumn({ type: "uuid", name: "event_id" })
  eventId: string;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
