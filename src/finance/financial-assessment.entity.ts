import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** Full, or light-touch where a contribution is unlikely (FIN-01). */
export type AssessmentKind = "FULL" | "LIGHT_TOUCH";
export type Contribution = "NO_CONTRIBUTION" | "CONTRIBUTES" | "FULL_COST";

/** What a person can pay towards their care (FINANCE; Care Act 2014 s17). It applies in custody too (FIN-01). */
@Entity("financial_assessment")
export class FinancialAssessmentEntity extends EntryRow {
  @Column({ type: "text" })
  kind: AssessmentKind;

  @Column({ type: "text" })
  outcome: Contribution;

  @Column({ type: "integer", name: "weekly_contribution_pence" })
  weeklyContributionPence: number;

  @Column({ type: "date", name: "assessed_on" })
  assessedOn: string;

  @Column({ type: "text", nullable: true })
  narrative: string | null;
}
