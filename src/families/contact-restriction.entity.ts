import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** Who must not be told or visit, apart from why (FAMILY, FAM-01). */
@Entity("contact_restriction")
export class ContactRestrictionEntity extends EntryRow {
  @Column({ type: "uuid", name: "member_id", nullable: true })
  memberId: string | null;

  @Column({ type: "text" })
  name: string;

  @Column({ type: "text", nullable: true })
  relation: string | null;

  @Column({ type: "boolean", name: "must_not_be_told" })
  mustNotBeTold: boolean;

  @Column({ type: "boolean", name: "must_not_visit" })
  mustNotVisit: boolean;

  @Column({ type: "text" })
  reason: string;

  @Column({ type: "text", name: "legal_basis", nullable: true })
  legalBasis: string | null;

  @Column({ type: "date", name: "to_date", nullable: true })
  toDay: string | null;
}
