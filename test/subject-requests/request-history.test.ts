import type { UserId } from "../../src/kernel/ids.js";
import { datesOf, standingOf } from "../../src/subject-requests/request-history.js";

type Step = Parameters<typeof standingOf>[1][number];

const at = (hour: number): Date => new Date(Date.UTC(2026, 5, 15, hour));
const step = (kind: Step["kind"], hour: number, partId: string | null = null, by = "anya"): Step => ({
  kind,
  partId,
  eventAt: at(hour),
  recordedByUserId: by as UserId,
});

test("a part is routed, then in review by whoever took it last, then completed", () => {
  const taken = [step("PART_TAKEN", 1, "ours"), step("PART_TAKEN", 2, "ours", "bridget")];
  const elsewhere = [step("PART_TAKEN", 3, "theirs", "colin"), step("PART_COMPLETED", 4, "theirs", "colin")];
  expect(standingOf("ours", elsewhere)).toEqual({ status: "ROUTED", reviewerId: null, completedAt: null });
  expect(standingOf("ours", [...taken, ...elsewhere])).toMatchObject({ status: "IN_REVIEW", reviewerId: "bridget" });
  const done = [...taken, step("PART_COMPLETED", 5, "ours", "bridget")];
  expect(standingOf("ours", done)).toEqual({ status: "COMPLETED", reviewerId: "bridget", completedAt: at(5) });
});

test("what has not happened has no date", () => {
  const dates = datesOf({ askedAt: at(0) }, [step("IDENTITY_CHECKED", 1), step("EXTENDED", 2)]);
  expect(dates).toEqual({
    askedAt: at(0),
    identityCheckedAt: at(1),
    clarificationAskedAt: null,
    clarificationAnsweredAt: null,
    extendedAt: at(2),
    releasedAt: null,
  });
});
