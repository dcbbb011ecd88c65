import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, UserId } from "../kernel/ids.js";

/** A user whom a partner named as its lead for transfers (TRANS-05): of a council, only these learn of planned moves. */
@Entity("transfer_lead")
export class TransferLeadEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "uuid", name: "user_id" })
  userId: UserId;

  @Column({ type: "timestamptz", name: "valid_from" })
  validFrom: Date;

  @Column({ type: "timestamptz", name: "valid_to", nullable: true })
  validTo: Date | null;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** Which partner gives health care to those held in an establishment. */
@Entity("establishment_healthcare")
export class EstablishmentHealthcareEntity {
  @PrimaryColumn({ type: "uuid", name: "establishment_id" })
  establishmentId: string;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;
}
