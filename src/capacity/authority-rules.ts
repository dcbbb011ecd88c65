import { ukDay } from "../kernel/calendar.js";
import { RuleBroken } from "../kernel/errors.js";
import type {
  BestInterestsDecisionEntity,
  CapacityAssessmentEntity,
  DecisionAuthorityEntity,
} from "./capacity.entity.js";

/** The authorities of today: registered already, and not run out (domain guide 3.2). */
export function inAuthority<Authority extends Pick<DecisionAuthorityEntity, "registeredOn" | "expiresOn">>(
  authorities: readonly Authority[],
  now: Date,
): readonly Authority[] {
  const today = ukDay(now);
  return authorities.filter(
    ({ registeredOn, expiresOn }) => registeredOn <= today && (expiresOn === null || expiresOn >= today),
  );
}

/** The latest assessment of each decision, in the order in which they were first assessed. */
export function latestOfEach<Assessment extends Pick<CapacityAssessmentEntity, "decision">>(
  assessments: readonly Assessment[],
): readonly Assessment[] {
  return [...new Map(assessments.map((assessment) => [assessment.decision.trim().toLowerCase(), assessment])).values()];
}

/**
 * Refuses a best-interests decision where the person can decide, or could when it was assessed (CHC-10).
 *
 * Nobody decides for somebody who has capacity, however unwise the choice (Mental Capacity Act 2005 s1).
 */
export function requireLackOfCapacity({
  hasCapacity,
  endedAt,
}: Pick<CapacityAssessmentEntity, "hasCapacity" | "endedAt">): void {
  if (!hasCapacity && endedAt === null) return;
  throw new RuleBroken(
    "CHC-10",
    "Assess capacity for this decision first. Only where the person lacks it is a decision made for them.",
  );
}

/** Refuses to decide for a person for whom nobody could be asked, and no advocate was instructed (domain guide 3.2). */
export function requireAdvocate({
  hasNobodyToConsult,
  advocate,
}: Pick<BestInterestsDecisionEntity, "hasNobodyToConsult" | "advocate">): void {
  if (!hasNobodyToConsult || advocate !== null) return;
  throw new RuleBroken(
    "CONS-03",
    "Where nobody is appropriate to consult, an independent mental capacity advocate is instructed first: name them.",
  );
}
