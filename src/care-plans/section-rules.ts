import { RuleBroken } from "../kernel/errors.js";
import type { DataCategory, Role } from "../policy/vocabulary.js";
import { guardsOf, type PlanHeading } from "./plan-headings.js";
import type { AuthorKind, SectionStatus } from "./plan-section.entity.js";

/** Whether a caller writes from an account of their own and not as staff. */
export function isOwnAccount(role: Role): boolean {
  return role === "PERSON" || role === "PROXY";
}

/** Whose words a caller's are: from an account of one's own always one's own (COPROD-08). */
export function authorOf(role: Role, stated: AuthorKind): AuthorKind {
  if (role === "PERSON") return "PERSON";
  return role === "PROXY" ? "CARER" : stated;
}

/**
 * The category that guards a section, or a refusal where the heading does not go with the one named.
 *
 * A narrative under a heading of its own cannot be filed where more people read it (NEV-02).
 */
export function guardFor(heading: PlanHeading, named: DataCategory | null): DataCategory {
  const guards = guardsOf(heading);
  if (named === null) return guards[0];
  if (guards.includes(named)) return named;
  throw new RuleBroken(
    "NEV-02",
    `What stands under ${heading} is guarded by ${guards.join(" or ")}. Name that, or choose another heading.`,
  );
}

interface Edit {
  readonly narrative?: string | null;
  readonly status?: SectionStatus | null;
}

/** Where a section stands after an edit: new words are a proposal until somebody says that they were agreed. */
export function statusAfter({ narrative, status }: Edit, before: SectionStatus): SectionStatus {
  return status ?? (narrative ? "PROPOSED" : before);
}

/** Refuses to put other words in the place of the person's or a carer's (COPROD-08). */
export function requireSameVoice(written: AuthorKind, rewritten: AuthorKind): void {
  if (written === rewritten || written === "PROFESSIONAL") return;
  const whose = written === "PERSON" ? "the person's own" : "a carer's";
  throw new RuleBroken(
    "COPROD-08",
    `These are ${whose} words. Propose a section beside them, or record what they say now as theirs.`,
  );
}

/** Refuses to let an account of one's own rewrite what professionals wrote. */
export function requireOwnWords(role: Role, written: AuthorKind): void {
  if (!isOwnAccount(role) || written === authorOf(role, written)) return;
  throw new RuleBroken(
    "COPROD-08",
    "From your own account you change your own words. Propose a section of your own beside this one.",
  );
}

/** Refuses what only those who work with the person do. */
export function requireStaff(role: Role, sentence: string): void {
  if (isOwnAccount(role)) throw new RuleBroken("COPROD-08", sentence);
}
