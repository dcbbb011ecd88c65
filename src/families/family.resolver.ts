import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { refusedToInvolve } from "../consents/index.js";
import { entriesInSight, unprotectedEntries } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { Person } from "../people/index.js";
import type { ContactRestrictionEntity } from "./contact-restriction.entity.js";
import { contactableMembers, mustNotBeTold, restrictionsOn } from "./contact-rules.js";
import { Family } from "./family.type.js";
import type { ContactRestriction } from "./family-entries.type.js";
import { contactRestrictions, familyMembers, involvementChoices } from "./family-kinds.js";
import { tellableContacts } from "./tellable-contacts.js";

@Resolver(() => Person)
export class PersonFamilyResolver {
  @Door("FAMILY", "EXISTENCE")
  @FieldResolver(() => Family, {
    nullable: true,
    description: "Family and carers, whom to ring, and who must not be told or admitted (FAMILY).",
  })
  async family(@Root() person: Person, @Ctx() context: HubContext): Promise<Family> {
    const [members, restrictions, choices, lineage, nameable, isRefused] = await Promise.all([
      entriesInSight(familyMembers, person.id, context),
      entriesInSight(contactRestrictions, person.id, context),
      entriesInSight(involvementChoices, person.id, context),
      context.load(familyMembers.ofPerson, person.id),
      unprotectedEntries(familyMembers, person.id, context),
      refusedToInvolve(person.id, context),
    ]);
    const today = restrictionsOn(restrictions.current, ukDay(context.now));
    const isRestricted = (memberId: string) => mustNotBeTold(memberId, today, lineage);
    const tellable = members.current.filter(({ name }) => !isRefused(name));
    const named = new Map(nameable.map((member) => [member.id, member]));
    return {
      personId: person.id,
      restrictedContacts: today,
      emergencyContacts: contactableMembers(members.current, today, lineage),
      tellableContacts: tellableContacts(choices.current, tellable, lineage, isRestricted),
      members: members.all,
      restrictions: restrictions.all.map((restriction) => withReasonFor(context, restriction)),
      choices: choices.all.map((choice) => ({ ...choice, member: named.get(choice.memberId ?? "") ?? null })),
    };
  }
}

/** A restriction with the reason for it, but to the person: it speaks of somebody else (domain guide 2.5, GAP-20). */
function withReasonFor({ principal }: HubContext, restriction: ContactRestrictionEntity): ContactRestriction {
  const isOwnAccount = principal.role === "PERSON" || principal.role === "PROXY";
  return isOwnAccount ? { ...restriction, reason: null, endReason: null } : restriction;
}
