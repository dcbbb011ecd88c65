import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../../db/index.js";
import type { PartnerId, UserId } from "../../kernel/ids.js";

/** A key with which a partner cosigns checkpoints of the access log, for as long as it is valid. */
@Entity("witness_key")
export class WitnessKeyEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "text" })
  name: string;

  @Column({ type: "bytea", name: "public_key" })
  publicKey: Buffer;

  @Column({ type: "timestamptz", name: "valid_from" })
  validFrom: Date;

  @Column({ type: "timestamptz", name: "valid_to", nullable: true })
  validTo: Date | null;
}

/** A checkpoint that a witness cosigned: once for each key, and never changed. */
@Entity("checkpoint_cosignature")
export class CheckpointCosignatureEntity {
  @PrimaryColumn({ type: "bigint", name: "tree_size" })
  treeSize: number;

  @PrimaryColumn({ type: "timestamptz", name: "issued_at" })
  issuedAt: Date;

  @PrimaryColumn({ type: "uuid", name: "witness_key_id" })
  witnessKeyId: string;

  /** What the witness says; the hub has compared it with its own clock. */
  @Column({ type: "timestamptz", name: "cosigned_at" })
  cosignedAt: Date;

  /** The line as it stands under the checkpoint. */
  @Column({ type: "text" })
  line: string;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
