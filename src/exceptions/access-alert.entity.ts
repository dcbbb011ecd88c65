import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";

export type AlertKind = "BREAK_GLASS" | "OVERRIDE";

/** What a partner's information-governance lead is told at once: written with what it tells of, or not at all. */
@Entity("access_alert")
export class AccessAlertEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "to_partner_id" })
  toPartnerId: PartnerId;

  @Column({ type: "text" })
  kind: AlertKind;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "user_id" })
  userId: UserId;

  /** The emergency or the override that it tells of. */
  @Column({ type: "uuid", name: "exception_id" })
  exceptionId: string;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
