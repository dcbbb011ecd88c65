import { originOf } from "../entries/index.js";
import { RuleBroken } from "../kernel/errors.js";
import type { ContactRestrictionEntity } from "./contact-restriction.entity.js";
import type { FamilyMemberEntity } from "./family-member.entity.js";
import type { InvolvementChoiceEntity } from "./involvement-choice.entity.js";

type Restriction = Pick<ContactRestrictionEntity, "memberId" | "name" | "mustNotBeTold">;
/** A member by any of the entries made of them. */
export type KnownAs = Pick<FamilyMemberEntity, "id" | "replaces" | "name">;
type Choice = Pick<InvolvementChoiceEntity, "takesPart" | "toldOfAssessment" | "toldOfOutcome" | "toldOfPlan">;

/** The restrictions that hold on a day; the last day counts. */
export function restrictionsOn<Known extends Pick<ContactRestrictionEntity, "toDay">>(
  restrictions: readonly Known[],
  day: string,
): readonly Known[] {
  return restrictions.filter(({ toDay }) => toDay === null || toDay >= day);
}

/**
 * Whether a member must not be told, by any of these restrictions.
 *
 * A member's earlier entries are the same person. A restriction that names nobody's entry is matched by the name: to
 * ring somebody who must not be told does more harm than to leave out somebody who may.
 */
export function mustNotBeTold(
  memberId: string,
  restrictions: readonly Restriction[],
  lineage: readonly KnownAs[],
): boolean {
  const origin = originOf(memberId, lineage);
  const names = lineage.filter(({ id }) => originOf(id, lineage) === origin).map(({ name }) => plain(name));
  return restrictions.some((restriction) => {
    if (!restriction.mustNotBeTold) return false;
    if (restriction.memberId === null) return names.includes(plain(restriction.name));
    return originOf(restriction.memberId, lineage) === origin;
  });
}

/** The emergency contacts whom nobody is kept from telling: a restriction outweighs the contact (MIN-02, FAM-01). */
export function contactableMembers<Known extends KnownAs & Pick<FamilyMemberEntity, "isEmergencyContact">>(
  members: readonly Known[],
  restrictions: readonly Restriction[],
  lineage: readonly KnownAs[],
): readonly Known[] {
  return members.filter(
    ({ id, isEmergencyContact }) => isEmergencyContact && !mustNotBeTold(id, restrictions, lineage),
  );
}

function plain(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
}

/** Refuses to involve or tell somebody who must not be told, whatever the person wishes (FAM-01). */
export function requireTellable(choice: Choice, isRestricted: boolean): void {
  const tells = choice.takesPart || choice.toldOfAssessment || choice.toldOfOutcome || choice.toldOfPlan;
  if (!tells || !isRestricted) return;
  throw new RuleBroken(
    "FAM-01",
    "A contact restriction forbids that this person is told. Record the wish in the plan, and ask for a review of the restriction.",
  );
}
