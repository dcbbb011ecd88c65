import { ukDay } from "../kernel/calendar.js";
import type { PartnerId } from "../kernel/ids.js";
import type { RiskAssessmentRow } from "./risk-assessment.entity.js";

type Scored = Pick<RiskAssessmentRow, "likelihood" | "severity">;
type Assessed = Scored & Pick<RiskAssessmentRow, "handlingAdvice" | "summary" | "endedOn" | "recordedByPartnerId">;

/** A risk's score, on the scale it was given on (RISK-02). */
export interface Score extends Scored {
  readonly value: number;
  readonly scale: string;
}

/** What is told of the risks that a person is held to bear today, without the history behind them. */
export interface CurrentRisk {
  readonly handlingAdvice: readonly string[];
  readonly askPartnerIds: readonly PartnerId[];
  readonly summaries: readonly string[];
  readonly score: Score | null;
}

/** The common scale: likelihood 1 to 5 times severity 1 to 5 (domain guide 4.11). */
const SCALE = "5x5";

/**
 * Sums up the risks of today, from assessments of which the latest come first.
 *
 * Advice of every assessment that has not ended is kept: to drop one partner's "visit in pairs" because another
 * assessed later would put a visitor in danger. The score is that of the gravest risk.
 */
export function currentRisk(assessments: readonly Assessed[], now: Date): CurrentRisk {
  const today = ukDay(now);
  const current = assessments.filter(({ endedOn }) => endedOn === null || endedOn > today);
  const advising = current.filter(({ handlingAdvice }) => handlingAdvice !== null);
  return {
    handlingAdvice: each(current.flatMap(({ handlingAdvice }) => handlingAdvice ?? [])),
    askPartnerIds: each(advising.map(({ recordedByPartnerId }) => recordedByPartnerId)),
    summaries: each(current.map(({ summary }) => summary)),
    score: current.map(scoreOf).reduce<Score | null>(graver, null),
  };
}

/** The score of one assessment: likelihood times severity (RISK-02). */
export function scoreOf({ likelihood, severity }: Scored): Score {
  return { likelihood, severity, value: likelihood * severity, scale: SCALE };
}

function graver(known: Score | null, next: Score): Score {
  return known !== null && known.value >= next.value ? known : next;
}

function each<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
