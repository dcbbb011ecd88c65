import { Column, Entity, PrimaryColumn } from "typeorm";
import type { UserId } from "../../kernel/ids.js";

/** Who coordinates joint investigations, since when, and on the strength of which agreement. The operator alone writes it. */
@Entity("coordination_appointment")
export class CoordinationAppointmentEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "user_id" })
  userId: UserId;

  @Column({ type: "text", name: "agreement_reference" })
  agreementReference: string;

  @Column({ type: "timestamptz", name: "valid_from" })
  validFrom: Date;

  @Column({ type: "timestamptz", name: "valid_to", nullable: true })
  validTo: Date | null;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
