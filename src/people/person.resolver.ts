import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Door, HubContext, Open } from "../access/index.js";
import { isId, type PersonId } from "../kernel/ids.js";
import { Communication } from "./communication.type.js";
import { Contact } from "./contact.type.js";
import { Demographics } from "./demographics.type.js";
import { Identifier } from "./identifier.type.js";
import { findByIdentifier, IdentifierInput } from "./identifier-lookup.js";
import { communicationOf, contactOf, identifiersOf, identityOf } from "./people.loader.js";
import { Person } from "./person.type.js";
import { PersonName } from "./person-name.type.js";

@Resolver(() => Person)
export class PersonResolver {
  @Open("what is found is handed over only if the caller may know the person; else it is null, like an unknown id")
  @Query(() => Person, {
    nullable: true,
    description: "One person, by the hub's id or by an identifier. Null when there is none whom the caller may know.",
  })
  async person(
    @Ctx() context: HubContext,
    @Arg("id", () => ID, { nullable: true, description: "The hub's id of the person." }) id?: string,
    @Arg("identifier", () => IdentifierInput, {
      nullable: true,
      description: "A number by which the caller's agency knows the person.",
    })
    identifier?: IdentifierInput,
  ): Promise<Person | null> {
    if (identifier) return findByIdentifier(identifier, id, context);
    return id !== undefined && isId(id) ? { id: id as PersonId } : null;
  }

  @Door("IDENTITY")
  @FieldResolver(() => PersonName, { nullable: true, description: "What the person is called (IDENTITY)." })
  name(@Root() person: Person, @Ctx() context: HubContext): Promise<PersonName | null> {
    return context.load(identityOf, person.id);
  }

  @Door("IDENTITY")
  @FieldResolver(() => Demographics, { nullable: true, description: "Dates, gender and responsible areas (IDENTITY)." })
  demographics(@Root() person: Person, @Ctx() context: HubContext): Promise<Demographics | null> {
    return context.load(identityOf, person.id);
  }

  @Door("IDENTITY")
  @FieldResolver(() => [Identifier], {
    nullable: true,
    description:
      "The numbers by which agencies know the person (IDENTITY): only kinds that the caller's agency may see.",
  })
  async identifiers(@Root() person: Person, @Ctx() context: HubContext): Promise<readonly Identifier[]> {
    const { matrix, principal } = context.gatekeeper;
    const identifiers = await context.load(identifiersOf, person.id);
    return identifiers.filter(({ kind }) => matrix.maySeeIdentifier(kind, principal));
  }

  @Door("CONTACT")
  @FieldResolver(() => Contact, { nullable: true, description: "How to reach the person (CONTACT)." })
  contact(@Root() person: Person, @Ctx() context: HubContext): Promise<Contact | null> {
    return context.load(contactOf, person.id);
  }

  @Door("COMMUNICATION")
  @FieldResolver(() => Communication, {
    nullable: true,
    description: "How to communicate with the person (COMMUNICATION).",
  })
  communication(@Root() person: Person, @Ctx() context: HubContext): Promise<Communication | null> {
    return context.load(communicationOf, person.id);
  }
}
