import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { entriesInSight } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { Person } from "../people/index.js";
import { contactableMembers, mustNotBeTold, restrictionsOn } from "./contact-rules.js";
import { Family } from "./family.type.js";
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
    const [members, restrictions, choices, lineage] = await Promise.all([
      entriesInSight(familyMembers, person.id, context),
      entriesInSight(contactRestrictions, person.id, context),
      entriesInSight(involvementChoices, person.id, context),
      context.load(familyMembers.ofPerson, person.id),
    ]);
    const today = restrictionsOn(restrictions.current, ukDay(context.now));
    const isRestricted = (memberId: string) => mustNotBeTold(memberId, today, lineage);
    const named = new Map(lineage.map((member) => [member.id, member]));
    return {
      personId: person.id,
      restrictedContacts: today,
      emergencyContacts: contactableMembers(members.current, today, lineage),
      tellableContacts: tellableContacts(choices.current, members.current, lineage, isRestricted),
      members: members.all,
      restrictions: restrictions.all,
      choices: choices.all.map((choice) => ({ ...choice, member: named.get(choice.memberId ?? "") ?? null })),
    };
  }
}
