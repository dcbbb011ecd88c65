import { ukDay } from "../kernel/calendar.js";
import type { MedicineEntity } from "./treatment.entity.js";

/** The medicines of today among those not stopped: a course still counts on its last day. */
export function takenToday<Medicine extends Pick<MedicineEntity, "untilOn">>(
  medicines: readonly Medicine[],
  now: Date,
): readonly Medicine[] {
  const today = ukDay(now);
  return medicines.filter(({ untilOn }) => untilOn === null || untilOn >= today);
}

/** The medicines that must not be missed, in short, each once. */
export function lifeCritical(
  medicines: readonly Pick<MedicineEntity, "isLifeCritical" | "inShort">[],
): readonly string[] {
  return [...new Set(medicines.filter(({ isLifeCritical }) => isLifeCritical).map(({ inShort }) => inShort))];
}
