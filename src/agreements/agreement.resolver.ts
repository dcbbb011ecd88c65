import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { HubContext, Open } from "../access/index.js";
import type { PartnerId } from "../kernel/ids.js";
import { Partner, partnerById } from "../partners/index.js";
import { Agreement, StatutoryGateway } from "./agreement.type.js";
import { AgreementEvent, AgreementRole, AgreementTerms } from "./agreement-record.type.js";
import { agreementsLedBy, agreementsOf, gatewaysOf, historyOf, rolesOf, termsOf } from "./agreements.loader.js";

@Resolver(() => Partner)
export class PartnerAgreementsResolver {
  @Open("the resolver gives them to the two parties alone")
  @FieldResolver(() => [Agreement], {
    nullable: true,
    description:
      "The agreements that let this partner in. Given to the partner itself and, as far as it leads them, to the lead partner; null to others.",
  })
  async agreements(@Root() partner: Partner, @Ctx() context: HubContext): Promise<readonly Agreement[] | null> {
    const agreements = await context.load(agreementsOf, partner.id);
    const { partnerId } = context.principal;
    if (partner.id === partnerId) return agreements;
    const led = agreements.filter(({ leadPartnerId }) => leadPartnerId === partnerId);
    return led.length > 0 ? led : null;
  }

  @Open("the resolver gives them to the lead partner alone")
  @FieldResolver(() => [Agreement], {
    nullable: true,
    description:
      "The agreements that this partner leads and oversees (AGR-05). Given to the partner itself; null to others.",
  })
  async agreementsLed(@Root() partner: Partner, @Ctx() context: HubContext): Promise<readonly Agreement[] | null> {
    return partner.id === context.principal.partnerId ? context.load(agreementsLedBy, partner.id) : null;
  }

  @Open("the resolver gives them to the partner alone")
  @FieldResolver(() => [StatutoryGateway], {
    nullable: true,
    description: "The statutory gateways this partner relies on. Given to the partner itself; null to others.",
  })
  async statutoryGateways(
    @Root() partner: Partner,
    @Ctx() context: HubContext,
  ): Promise<readonly StatutoryGateway[] | null> {
    return partner.id === context.principal.partnerId ? context.load(gatewaysOf, partner.id) : null;
  }
}

@Resolver(() => Agreement)
export class AgreementResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner that leads and oversees it." })
  leadPartner(@Root() agreement: { leadPartnerId: PartnerId }, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, agreement.leadPartnerId);
  }

  @FieldResolver(() => AgreementTerms, {
    nullable: true,
    description: "Its information governance terms; null in an agreement from before they were held (SHARE-03).",
  })
  terms(@Root() { id }: Agreement, @Ctx() context: HubContext): Promise<AgreementTerms | null> {
    return context.load(termsOf, id);
  }

  @FieldResolver(() => [AgreementRole], { description: "Who takes part in the arrangement (AGR-15)." })
  roles(@Root() { id }: Agreement, @Ctx() context: HubContext): Promise<readonly AgreementRole[]> {
    return context.load(rolesOf, id);
  }

  @FieldResolver(() => [AgreementEvent], { description: "What became of it, earliest first (AGR-12, AGR-16)." })
  history(@Root() { id }: Agreement, @Ctx() context: HubContext): Promise<readonly AgreementEvent[]> {
    return context.load(historyOf, id);
  }
}
