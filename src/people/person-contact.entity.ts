import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PersonId } from "../kernel/ids.js";

/** How a person can be reached (CONTACT). */
@Entity("person_contact")
export class PersonContactEntity {
  @PrimaryColumn({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text", array: true, name: "address_lines", default: "{}" })
  addressLines: string[];

  @Column({ type: "text", nullable: true })
  postcode: string | null;

  @Column({ type: "text", nullable: true })
  uprn: string | null;

  @Column({ type: "text", name: "area_code", nullable: true })
  areaCode: string | null;

  @Column({ type: "text", nullable: true })
  telephone: string | null;

  @Column({ type: "text", nullable: true })
  email: string | null;

  @Column({ type: "text", name: "preferred_method", nullable: true })
  preferredMethod: string | null;

  @Column({ type: "text", name: "safe_contact_note", nullable: true })
  safeContactNote: string | null;

  @Column({ type: "boolean", name: "is_protected", default: false })
  isProtected: boolean;
}
