import type { HubModule } from "../access/index.js";
import { callerStanding } from "./caller-standing.js";
import { EstablishmentEntity } from "./establishment.entity.js";
import { CallerResolver } from "./me.resolver.js";
import { PartnerEntity } from "./partner.entity.js";
import { PartnerResolver, StaffMemberResolver } from "./partner.resolver.js";
import { PartnerIssuerEntity, PartnerKeyEntity, UsedOnceEntity } from "./partner-issuer.entity.js";
import { partnerById } from "./partners.loader.js";
import { StaffUserEntity } from "./staff-user.entity.js";

export { findUser, type KnownUser } from "./caller-standing.js";
export { Establishment, Partner } from "./partner.type.js";
export { establishmentById, partnerById, staffById } from "./partners.loader.js";
export { type NamedPartner, partnersNamed } from "./partners-named.js";
export { type RegisteredIssuer, type RegisteredKey, registeredIssuers } from "./registered-issuers.js";
export { isRegistered } from "./registration.js";
export { StaffMember } from "./staff-member.type.js";
export { forgetDeadUses, takeOnce } from "./used-once.js";

/** Partner agencies, their places, their users and the keys of their tokens. */
export const partners: HubModule = {
  name: "partners",
  entities: [
    PartnerEntity,
    EstablishmentEntity,
    StaffUserEntity,
    PartnerIssuerEntity,
    PartnerKeyEntity,
    UsedOnceEntity,
  ],
  resolvers: [PartnerResolver, StaffMemberResolver, CallerResolver],
  standing: callerStanding,
  references: { Partner: (id, context) => context.load(partnerById, id) },
};
