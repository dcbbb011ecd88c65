import type { ResponsibilityHandoverEntity } from "./responsibility-handover.entity.js";

type Handover = Pick<ResponsibilityHandoverEntity, "fromAreaCode" | "toAreaCode" | "eventAt">;

/**
 * The area whose council was responsible at a moment: with no gap and no overlap, since each passing of responsibility
 * ends the one and begins the other (TRANS-09). `handovers` come in the order of their times; `present` is responsible
 * where there were none.
 */
export function responsibleAt(moment: Date, handovers: readonly Handover[], present: string | null): string | null {
  const latest = handovers.findLast(({ eventAt }) => eventAt <= moment);
  if (latest) return latest.toAreaCode;
  const [first] = handovers;
  return first ? first.fromAreaCode : present;
}
