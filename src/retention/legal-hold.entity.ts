import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";

/** Entries of the access log that must outlive their retention: those that meet all that is named (GAP-23, INC-07). */
@Entity("legal_hold")
export class LegalHoldEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id", nullable: true })
  personId: PersonId | null;

  @Column({ type: "uuid", name: "user_id", nullable: true })
  userId: UserId | null;

  /** Entries of its users, and of anybody about the records that it controls. */
  @Column({ type: "uuid", name: "partner_id", nullable: true })
  partnerId: PartnerId | null;

  @Column({ type: "timestamptz", name: "from_at", nullable: true })
  fromAt: Date | null;

  @Column({ type: "timestamptz", name: "to_at", nullable: true })
  toAt: Date | null;

  @Column({ type: "text" })
  reason: string;
}

/** The end of a legal hold: once, and for good. */
@Entity("legal_hold_release")
export class LegalHoldReleaseEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", name: "hold_id" })
  holdId: string;

  @Column({ type: "text" })
  reason: string;
}
