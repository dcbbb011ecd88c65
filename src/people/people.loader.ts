import { oneRowBy, rowsBy } from "../db/index.js";
import { PersonCommunicationEntity } from "./person-communication.entity.js";
import { PersonContactEntity } from "./person-contact.entity.js";
import { PersonIdentifierEntity } from "./person-identifier.entity.js";
import { PersonIdentityEntity } from "./person-identity.entity.js";

export const identityOf = oneRowBy(PersonIdentityEntity, "personId");
export const identifiersOf = rowsBy(PersonIdentifierEntity, "personId", ["kind", "value"]);
export const contactOf = oneRowBy(PersonContactEntity, "personId");
export const communicationOf = oneRowBy(PersonCommunicationEntity, "personId");
