import type { HubModule } from "../access/index.js";
import { PersonMatchResolver } from "./match-person.resolver.js";
import { PersonEntity } from "./person.entity.js";
import { PersonResolver } from "./person.resolver.js";
import { PersonCommunicationEntity } from "./person-communication.entity.js";
import { PersonContactEntity } from "./person-contact.entity.js";
import { personFacts } from "./person-facts.js";
import { PersonIdentifierEntity } from "./person-identifier.entity.js";
import { PersonIdentityEntity } from "./person-identity.entity.js";

export { momentOfAge } from "./birthday-in-sql.js";
export { Demographics } from "./demographics.type.js";
export { communicationOf, identityOf } from "./people.loader.js";
export { Person } from "./person.type.js";
export { passResponsibility, responsibleAuthorityOf } from "./responsible-authority.js";

/** People: who they are, how to reach them and how to communicate with them. */
export const people: HubModule = {
  name: "people",
  entities: [
    PersonEntity,
    PersonIdentityEntity,
    PersonIdentifierEntity,
    PersonContactEntity,
    PersonCommunicationEntity,
  ],
  resolvers: [PersonResolver, PersonMatchResolver],
  facts: personFacts,
  references: { Person: (id) => ({ id }) },
};
