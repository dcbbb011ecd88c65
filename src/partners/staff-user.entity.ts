import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { Role } from "../policy/vocabulary.js";

export type UserStatus = "ACTIVE" | "SUSPENDED" | "LEFT";

/** A user as their partner knows them: staff, an integration account, or a person on the partner's portal. */
@Entity("staff_user")
export class StaffUserEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: UserId;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "text" })
  subject: string;

  @Column({ type: "text", name: "display_name" })
  displayName: string;

  @Column({ type: "text" })
  role: Role;

  @Column({ type: "text", nullable: true })
  team: string | null;

  @Column({ type: "text" })
  status: UserStatus;

  @Column({ type: "uuid", name: "acts_for_person_id", nullable: true })
  actsForPersonId: PersonId | null;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
