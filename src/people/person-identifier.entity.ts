import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PersonId } from "../kernel/ids.js";
import type { IdentifierKind } from "../policy/vocabulary.js";

/** How far a number has been checked against its register. */
export type Verification = "TRACED" | "NOT_TRACED" | "NOT_REQUIRED";

/** One number by which an agency knows a person (IDENTITY). */
@Entity("person_identifier")
export class PersonIdentifierEntity {
  @PrimaryColumn({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @PrimaryColumn({ type: "text" })
  kind: IdentifierKind;

  @PrimaryColumn({ type: "text" })
  value: string;

  @Column({ type: "text" })
  verification: Verification;
}
