import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PersonId } from "../kernel/ids.js";

/** Who a person is (IDENTITY). */
@Entity("person_identity")
export class PersonIdentityEntity {
  @PrimaryColumn({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text", name: "given_names" })
  givenNames: string;

  @Column({ type: "text", name: "family_name" })
  familyName: string;

  @Column({ type: "text", name: "preferred_name", nullable: true })
  preferredName: string | null;

  @Column({ type: "text", nullable: true })
  pronouns: string | null;

  @Column({ type: "date", name: "date_of_birth" })
  dateOfBirth: string;

  @Column({ type: "date", name: "died_on", nullable: true })
  diedOn: string | null;

  @Column({ type: "text", nullable: true })
  gender: string | null;

  @Column({ type: "text", name: "ordinary_residence_code", nullable: true })
  ordinaryResidenceCode: string | null;

  @Column({ type: "text", name: "responsible_authority_code", nullable: true })
  responsibleAuthorityCode: string | null;
}
