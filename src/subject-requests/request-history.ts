import type { UserId } from "../kernel/ids.js";
import type { RequestDates } from "./request-clock.js";
import type { SubjectRequestStepEntity } from "./subject-request-step.entity.js";

type Step = Pick<SubjectRequestStepEntity, "kind" | "partId" | "eventAt" | "recordedByUserId">;

/** How far one controller has come with its part. */
export type PartStatus = "ROUTED" | "IN_REVIEW" | "COMPLETED";

/** Where a part stands, and who reviews it: whoever took it last. */
export interface PartStanding {
  readonly status: PartStatus;
  readonly reviewerId: UserId | null;
  readonly completedAt: Date | null;
}

/** The dates by which a request's time limit is reckoned, from what has happened to it. */
export function datesOf({ askedAt }: { readonly askedAt: Date }, steps: readonly Step[]): RequestDates {
  const when = (kind: Step["kind"]) => steps.find((step) => step.kind === kind)?.eventAt ?? null;
  return {
    askedAt,
    identityCheckedAt: when("IDENTITY_CHECKED"),
    clarificationAskedAt: when("CLARIFICATION_ASKED"),
    clarificationAnsweredAt: when("CLARIFICATION_ANSWERED"),
    extendedAt: when("EXTENDED"),
    releasedAt: when("RELEASED"),
  };
}

/** Where one part stands, from the steps of its request, the earliest first. */
export function standingOf(partId: string, steps: readonly Step[]): PartStanding {
  const own = steps.filter((step) => step.partId === partId);
  const taken = own.findLast(({ kind }) => kind === "PART_TAKEN");
  const completed = own.find(({ kind }) => kind === "PART_COMPLETED");
  const status = completed ? "COMPLETED" : taken ? "IN_REVIEW" : "ROUTED";
  return { status, reviewerId: taken?.recordedByUserId ?? null, completedAt: completed?.eventAt ?? null };
}
