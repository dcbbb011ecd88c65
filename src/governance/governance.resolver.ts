import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { HubContext, Open } from "../access/index.js";
import { ukDay } from "../kernel/calendar.js";
import type { PartnerId } from "../kernel/ids.js";
import { isRegistered, Partner, partnerById } from "../partners/index.js";
import { isToolkitStale } from "./assurance.js";
import type { DelayPeriod } from "./delay-period.js";
import { gapsOfPartners, partnersOverseen } from "./gaps-of-partners.js";
import { PartnerAssurance, PartnerPolicy, PolicyAudit, PolicyGap } from "./partner-policy.type.js";
import { auditsOf, policiesOf } from "./policies.loader.js";
import { policiesInForce } from "./policy-gaps.js";
import { DelayPeriodEnum, SharingDelay } from "./sharing-delay.type.js";
import { sharingDelays } from "./sharing-delays.js";

const GUARDED = "the gatekeeper is asked about the governance of the caller's own partner before it is read";

@Resolver()
export class GovernanceResolver {
  @Open(GUARDED)
  @Query(() => [PolicyGap], {
    nullable: true,
    description:
      "What is wanting in how the lead's own partner, and the partners whose agreements it leads, govern themselves: policies " +
      "missing, stale, not shared or unaudited, registrations and toolkits run out (SHARE-01 to SHARE-03, DOC-05, DOC-06). For " +
      "information-governance leads; null with a notice for everybody else.",
  })
  async policyGaps(@Ctx() context: HubContext, @Info() info: GraphQLResolveInfo): Promise<readonly PolicyGap[] | null> {
    const isOpen = await context.gatekeeper.openOwnRecords("ACCESS_LOG", info);
    return isOpen ? gapsOfPartners(context) : null;
  }

  @Open(GUARDED)
  @Query(() => [SharingDelay], {
    nullable: true,
    description:
      "How long sharing took between the lead's partner and each other partner, either way (SHARE-04). For " +
      "information-governance leads; null with a notice for everybody else.",
  })
  async sharingDelays(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("period", () => DelayPeriodEnum, { description: "In which the need to share arose." }) period: DelayPeriod,
  ): Promise<readonly SharingDelay[] | null> {
    const isOpen = await context.gatekeeper.openOwnRecords("ACCESS_LOG", info);
    return isOpen ? sharingDelays(period, context) : null;
  }
}

@Resolver(() => Partner)
export class PartnerGovernanceResolver {
  @Open("the resolver gives them to the partner and to who leads an agreement with it")
  @FieldResolver(() => [PartnerPolicy], {
    nullable: true,
    description:
      "The policies in force of this partner (SHARE-01, DOC-05). Given to the partner itself and to a partner that leads an " +
      "agreement with it; null to others.",
  })
  async policies(@Root() { id }: Partner, @Ctx() context: HubContext): Promise<readonly PartnerPolicy[] | null> {
    const isInSight = (await partnersOverseen(context)).has(id);
    return isInSight ? policiesInForce(await context.load(policiesOf, id)) : null;
  }

  @Open("what public registers say of an agency")
  @FieldResolver(() => PartnerAssurance, {
    nullable: true,
    description: "What this partner shows of how it keeps what it holds: its registration and its toolkit.",
  })
  async assurance(@Root() { id }: Partner, @Ctx() context: HubContext): Promise<PartnerAssurance | null> {
    const partner = await context.load(partnerById, id);
    const today = ukDay(context.now);
    return (
      partner && {
        ...partner,
        isRegistered: isRegistered(partner, today),
        isToolkitStale: isToolkitStale(partner, today),
      }
    );
  }
}

@Resolver(() => PartnerPolicy)
export class PartnerPolicyResolver {
  @FieldResolver(() => [PolicyAudit], { description: "Audits of this version, earliest first (SHARE-01)." })
  audits(@Root() { id }: PartnerPolicy, @Ctx() context: HubContext): Promise<readonly PolicyAudit[]> {
    return context.load(auditsOf, id);
  }
}

@Resolver(() => PolicyGap)
export class PolicyGapResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner." })
  partner(@Root() { partnerId }: { partnerId: PartnerId }, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }
}

@Resolver(() => SharingDelay)
export class SharingDelayResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner that controls the records." })
  holder(@Root() { holderId }: { holderId: PartnerId }, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, holderId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The partner with whom they were to be shared." })
  receiver(@Root() { receiverId }: { receiverId: PartnerId }, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, receiverId);
  }
}
