import { ukDay } from "../kernel/calendar.js";
import type { LibertyAuthorisationEntity } from "./capacity.entity.js";

/** Whether an authorisation lets the person be deprived of their liberty where they are now. */
export type LibertyValidity = "VALID_HERE" | "NOT_VALID_AT_THIS_SETTING" | "NOT_BEGUN" | "EXPIRED" | "ENDED";

type Authorisation = Pick<LibertyAuthorisationEntity, "establishmentId" | "fromOn" | "untilOn" | "endedAt">;

/**
 * Says whether an authorisation is valid in the place the person is in (TRANS-19).
 *
 * It is tied to one setting: from the arrival somewhere else it is not valid, and returns with the person. Where the
 * hub does not know the place, nothing is taken to be valid there. It counts to the end of its last day.
 */
export function validityOf(authorisation: Authorisation, setting: string | null, now: Date): LibertyValidity {
  const { establishmentId, fromOn, untilOn, endedAt } = authorisation;
  const today = ukDay(now);
  if (endedAt !== null && endedAt <= now) return "ENDED";
  if (untilOn < today) return "EXPIRED";
  if (fromOn > today) return "NOT_BEGUN";
  return establishmentId === setting ? "VALID_HERE" : "NOT_VALID_AT_THIS_SETTING";
}

/**
 * Asks whether a new authorisation is needed: one is in time but belongs to another setting, and none is valid here
 * (TRANS-19).
 */
export function asksForNew(validities: readonly LibertyValidity[]): boolean {
  return validities.includes("NOT_VALID_AT_THIS_SETTING") && !validities.includes("VALID_HERE");
}
