import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** Somebody near to a person: family, friend or carer (FAMILY). */
@Entity("family_member")
export class FamilyMemberEntity extends EntryRow {
  @Column({ type: "text" })
  name: string;

  @Column({ type: "text" })
  relation: string;

  @Column({ type: "boolean", name: "is_carer" })
  isCarer: boolean;

  @Column({ type: "boolean", name: "is_emergency_contact" })
  isEmergencyContact: boolean;

  @Column({ type: "text", nullable: true })
  telephone: string | null;

  @Column({ type: "text", nullable: true })
  note: string | null;
}
