import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** A decision about where a person ordinarily resides, with its reason; custody makes none (CUST-04, TRANS-13). */
@Entity("ordinary_residence")
export class OrdinaryResidenceEntity extends EntryRow {
  @Column({ type: "text", name: "area_code" })
  areaCode: string;

  @Column({ type: "text" })
  reason: string;
}
