import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId } from "../kernel/ids.js";

/** What a mitigation lowers; to lower the likelihood is preferred (RISK-03). */
export type MitigationEffect = "LIKELIHOOD" | "SEVERITY";

/** One risk as a professional assessed it: safe wording apart from the history behind it (RISK-02, RISK-03, RISK-06). */
export abstract class RiskAssessmentRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text", name: "handling_advice", nullable: true })
  handlingAdvice: string | null;

  @Column({ type: "text" })
  summary: string;

  @Column({ type: "text" })
  narrative: string;

  @Column({ type: "integer" })
  likelihood: number;

  @Column({ type: "integer" })
  severity: number;

  @Column({ type: "text" })
  mitigation: string;

  @Column({ type: "text", name: "mitigation_lowers" })
  mitigationLowers: MitigationEffect;

  @Column({ type: "text", name: "person_view", nullable: true })
  personView: string | null;

  @Column({ type: "date", name: "assessed_on" })
  assessedOn: string;

  @Column({ type: "date", name: "review_due" })
  reviewDue: string;

  @Column({ type: "date", name: "ended_on", nullable: true })
  endedOn: string | null;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** A risk to other people (RISK_TO_OTHERS). */
@Entity("risk_to_others")
export class RiskToOthersEntity extends RiskAssessmentRow {}

/** A risk to the person (RISK_TO_SELF). Held apart from the risk to others (RISK-05). */
@Entity("risk_to_self")
export class RiskToSelfEntity extends RiskAssessmentRow {}
