import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** What it costs the council to meet a person's eligible needs (FINANCE; Care Act 2014 s26). */
@Entity("personal_budget")
export class PersonalBudgetEntity extends EntryRow {
  @Column({ type: "integer", name: "weekly_amount_pence" })
  weeklyAmountPence: number;

  @Column({ type: "date", name: "from_date" })
  fromDay: string;

  @Column({ type: "date", name: "to_date", nullable: true })
  toDay: string | null;
}
