import { birthday } from "../kernel/calendar.js";
import { RuleBroken } from "../kernel/errors.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType } from "../policy/vocabulary.js";
import type { RecordedDuty, ResponsibilityEntity } from "./responsibility.entity.js";

const SOURCE: Readonly<Record<RecordedDuty | "ORDINARY_RESIDENCE", string>> = {
  LEAVING_CARE: "YOUTH-04",
  SECTION_117: "Mental Health Act 1983 s117",
  ORDINARY_RESIDENCE: "CUST-04",
};

const AGE_AT_WHICH_ADVICE_ENDS = 25;

/** Refuses anybody but a council: it alone says which duty it owes, or decides where somebody ordinarily resides. */
export function requireCouncil(agencyType: AgencyType, about: RecordedDuty | "ORDINARY_RESIDENCE"): void {
  if (agencyType === "LOCAL_AUTHORITY") return;
  throw new RuleBroken(SOURCE[about], "A council decides this of itself. Ask the council to record it.");
}

/** Refuses an offer by any but a council that owes the person leaving care (YOUTH-04, YOUTH-05). */
export function requireLeavingCareDuty(
  duties: readonly Pick<ResponsibilityEntity, "kind" | "responsiblePartnerId">[],
  caller: PartnerId,
): void {
  const isOwed = duties.some(
    ({ kind, responsiblePartnerId }) => kind === "LEAVING_CARE" && responsiblePartnerId === caller,
  );
  if (isOwed) return;
  throw new RuleBroken(
    "YOUTH-05",
    "The council that owes leaving care offers the adviser. Record that responsibility first, or ask the council that has it.",
  );
}

/** The day on which an offer ends: the one asked for, or the 25th birthday, which it may not pass (YOUTH-05). */
export function adviceEnd(dateOfBirth: string | null, offeredOn: string, asked: string | null): string {
  const last = dateOfBirth === null ? null : birthday(dateOfBirth, AGE_AT_WHICH_ADVICE_ENDS);
  if (last !== null && offeredOn < last && (asked === null || asked <= last)) return asked ?? last;
  throw new RuleBroken(
    "YOUTH-05",
    "A personal adviser is for somebody under 25, until the 25th birthday at most. Choose an earlier day.",
  );
}
