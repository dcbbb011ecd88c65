import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";

/** How a request reached the hub's partners. None needs a form, nor the word "subject access". */
export type RequestChannel = "IN_PERSON" | "IN_WRITING" | "BY_TELEPHONE" | "OWN_ACCOUNT";
/** What is asked for. */
export type RequestKind = "ACCESS" | "RECTIFICATION";
/** Who asks: the person, or somebody with authority to ask for them. */
export type AskedBy = "PERSON" | "PROXY";

/** A person's request about what is held about them (UK GDPR Articles 15 and 16). What becomes of it is told by its steps. */
@Entity("subject_request")
export class SubjectRequestEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  kind: RequestKind;

  @Column({ type: "timestamptz", name: "asked_at" })
  askedAt: Date;

  @Column({ type: "text" })
  channel: RequestChannel;

  @Column({ type: "text", nullable: true })
  place: string | null;

  @Column({ type: "text", name: "asked_by" })
  askedBy: AskedBy;

  @Column({ type: "text", name: "proxy_name", nullable: true })
  proxyName: string | null;

  @Column({ type: "text", name: "proxy_authority", nullable: true })
  proxyAuthority: string | null;

  @Column({ type: "text", array: true })
  formats: string[];

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
