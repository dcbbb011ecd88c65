import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** Who holds the money: the person, somebody they named, or somebody authorised where they cannot decide. */
export type PaymentManager = "PERSON" | "NOMINEE" | "AUTHORISED_PERSON";

/** Money in place of arranged care (FINANCE; Care Act 2014 s31). It is stopped by ending the entry. */
@Entity("direct_payment")
export class DirectPaymentEntity extends EntryRow {
  @Column({ type: "integer", name: "weekly_amount_pence" })
  weeklyAmountPence: number;

  @Column({ type: "text", name: "managed_by" })
  managedBy: PaymentManager;

  @Column({ type: "date", name: "starts_on" })
  startsOn: string;
}
