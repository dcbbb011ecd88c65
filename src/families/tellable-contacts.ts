import { originOf } from "../entries/index.js";
import type { FamilyMemberEntity } from "./family-member.entity.js";
import type { InvolvementChoiceEntity } from "./involvement-choice.entity.js";

type Member = Pick<FamilyMemberEntity, "id" | "replaces" | "name" | "relation">;
type Choice = Pick<
  InvolvementChoiceEntity,
  "memberId" | "personId" | "takesPart" | "toldOfAssessment" | "toldOfOutcome" | "toldOfPlan"
>;

/**
 * Who may be told of what: the latest choice about each member that stands, with the name the member goes by today.
 *
 * Each scope is its own answer: that somebody may know of the plan does not mean they may know of the outcome (FAM-03).
 */
export function tellableContacts(
  choices: readonly Choice[],
  current: readonly Member[],
  lineage: readonly Pick<Member, "id" | "replaces">[],
  isRestricted: (memberId: string) => boolean,
) {
  const latest = new Map(
    choices.flatMap((choice) => (choice.memberId ? [[originOf(choice.memberId, lineage), choice] as const] : [])),
  );
  return current.flatMap((member) => {
    const choice = latest.get(originOf(member.id, lineage));
    if (!choice || isRestricted(member.id)) return [];
    const { personId, takesPart, toldOfAssessment, toldOfOutcome, toldOfPlan } = choice;
    if (!takesPart && !toldOfAssessment && !toldOfOutcome && !toldOfPlan) return [];
    const { name, relation } = member;
    return [{ personId, name, relation, takesPart, toldOfAssessment, toldOfOutcome, toldOfPlan }];
  });
}
