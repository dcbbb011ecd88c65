import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { Purpose, Role } from "../policy/vocabulary.js";
import type { AccessEventBody, AccessEventKind } from "./trail/index.js";

/**
 * One row of the access log. The hub's role may insert, and reads through the views of `access_log`; nobody may change a
 * row, and only the end of its retention erases one (AUD-02). It stands in the part of the month in which it was
 * recorded, so that is in its key.
 */
@Entity("access_event")
export class AccessEventEntity {
  @PrimaryColumn({ type: "uuid" })
  id: string;

  @Column({ type: "text", name: "request_id" })
  requestId: string;

  @Column({ type: "timestamptz", name: "occurred_at" })
  occurredAt: Date;

  @PrimaryColumn({ type: "timestamptz", name: "recorded_at", default: () => "clock_timestamp()" })
  recordedAt: Date;

  @Column({ type: "text" })
  kind: AccessEventKind;

  @Column({ type: "uuid", name: "partner_id", nullable: true })
  partnerId: PartnerId | null;

  @Column({ type: "uuid", name: "user_id", nullable: true })
  userId: UserId | null;

  @Column({ type: "text", nullable: true })
  role: Role | null;

  @Column({ type: "text", nullable: true })
  purpose: Purpose | null;

  @Column({ type: "text", nullable: true })
  operation: string | null;

  @Column({ type: "text", name: "policy_fingerprint" })
  policyFingerprint: string;

  @Column({ type: "uuid", array: true, name: "subject_ids", default: "{}" })
  subjectIds: PersonId[];

  @Column({ type: "uuid", array: true, name: "controller_ids", default: "{}" })
  controllerIds: PartnerId[];

  @Column({ type: "boolean", name: "has_refusal", default: false })
  hasRefusal: boolean;

  @Column({ type: "boolean", name: "is_break_glass", default: false })
  isBreakGlass: boolean;

  @Column({ type: "jsonb" })
  body: AccessEventBody;

  /** What the event's seal was made with. */
  @Column({ type: "bytea", default: () => "uuid_send(gen_random_uuid())" })
  salt: Buffer;
}
