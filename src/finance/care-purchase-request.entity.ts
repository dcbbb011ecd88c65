import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** Who decides: in custody HMPPS, elsewhere the council (FIN-02). */
export type PurchaseDecider = "COUNCIL" | "HMPPS";
export type PurchaseDecision = "AGREED" | "REFUSED";

/** A person whose needs are not eligible wishes to buy care (FINANCE, FIN-02). */
@Entity("care_purchase_request")
export class CarePurchaseRequestEntity extends EntryRow {
  @Column({ type: "text" })
  wanted: string;

  @Column({ type: "date", name: "asked_on" })
  askedOn: string;

  @Column({ type: "text", name: "decided_by" })
  decidedBy: PurchaseDecider;

  @Column({ type: "text", nullable: true })
  decision: PurchaseDecision | null;

  @Column({ type: "date", name: "decided_on", nullable: true })
  decidedOn: string | null;
}
