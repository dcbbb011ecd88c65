import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";

/** An override or a disclosure that was ended before its time: once, and for good. */
@Entity("early_end")
export class EarlyEndEntity {
  @PrimaryColumn({ type: "uuid", name: "exception_id" })
  exceptionId: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  kind: "OVERRIDE" | "DISCLOSURE";

  @Column({ type: "text" })
  reason: string;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
