import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, RelationshipId, UserId } from "../kernel/ids.js";
import type { ExclusionFact, RelationshipKind } from "../policy/vocabulary.js";

/** A legitimate relationship: proof that a partner is involved with a person. */
@Entity("relationship")
export class RelationshipEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: RelationshipId;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "text" })
  kind: RelationshipKind;

  @Column({ type: "text" })
  proof: string;

  @Column({ type: "uuid", name: "establishment_id", nullable: true })
  establishmentId: string | null;

  @Column({ type: "timestamptz", name: "started_at" })
  startedAt: Date;

  @Column({ type: "timestamptz", name: "ended_at", nullable: true })
  endedAt: Date | null;

  /** When it stops letting the partner in: the end and the tail that its kind leaves for handing over. */
  @Column({ type: "timestamptz", name: "valid_to", nullable: true })
  validTo: Date | null;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** A user kept out of one record, or one of the only users let in (NEV-09). */
@Entity("record_exclusion")
export class RecordExclusionEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "user_id" })
  userId: UserId;

  @Column({ type: "text" })
  kind: ExclusionFact["kind"];

  @Column({ type: "text" })
  reason: string;

  @Column({ type: "timestamptz", name: "valid_from" })
  validFrom: Date;

  @Column({ type: "timestamptz", name: "valid_to", nullable: true })
  validTo: Date | null;

  /** Null for what was set before the hub kept it. */
  @Column({ type: "uuid", name: "recorded_by_user_id", nullable: true })
  recordedByUserId: UserId | null;

  @Column({ type: "uuid", name: "recorded_by_partner_id", nullable: true })
  recordedByPartnerId: PartnerId | null;

  @Column({ type: "uuid", name: "ended_by_user_id", nullable: true })
  endedByUserId: UserId | null;

  @Column({ type: "text", name: "end_reason", nullable: true })
  endReason: string | null;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
