import { RuleBroken } from "../kernel/errors.js";
import type { FinancialAssessmentEntity } from "./financial-assessment.entity.js";

/** Refuses a light-touch assessment that asks for money: it is for where a contribution is unlikely (FIN-01). */
export function requireConsistent({ kind, outcome }: Pick<FinancialAssessmentEntity, "kind" | "outcome">): void {
  if (kind === "FULL" || outcome === "NO_CONTRIBUTION") return;
  throw new RuleBroken(
    "FIN-01",
    "A light-touch assessment is for where nothing is to be paid. Make a full one before asking for money.",
  );
}
