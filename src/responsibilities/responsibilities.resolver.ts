import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { DateTime, Door, HubContext } from "../access/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { AskedMomentArgs, askedMoment } from "./asked-moment.js";
import type { Ground } from "./care-act-authority.js";
import { careActDuty, chcDuties, recordedDuties, residenceThen } from "./known-duties.js";
import { OrdinaryResidence } from "./ordinary-residence.type.js";
import { councilOfArea } from "./responsibilities.loader.js";
import { GroundEnum } from "./responsibility-enums.js";
import { ResponsibleAuthority } from "./responsible-authority.type.js";

@Resolver(() => Person)
export class PersonResponsibilitiesResolver {
  @Door("IDENTITY")
  @FieldResolver(() => [ResponsibleAuthority], {
    nullable: true,
    description:
      "Which authorities answer for the person, and for what (IDENTITY): that under the Care Act first (CUST-01 to CUST-04, YOUTH-04). " +
      "A duty that tells of what the caller may not know of is absent, and so is another moment's Care Act duty below level READ of CUSTODY.",
  })
  async responsibilities(
    @Root() person: Person,
    @Ctx() context: HubContext,
    @Args(() => AskedMomentArgs) asked: AskedMomentArgs,
  ): Promise<readonly ResponsibleAuthority[]> {
    const moment = askedMoment(asked, context.now);
    const found = await Promise.all([
      careActDuty(person.id, moment, context),
      recordedDuties(person.id, moment, context),
      chcDuties(person.id, moment, context),
    ]);
    return found.flat();
  }

  @Door("IDENTITY")
  @FieldResolver(() => OrdinaryResidence, {
    nullable: true,
    description: "Where the person ordinarily resides, whoever is responsible for them (IDENTITY, CUST-04).",
  })
  ordinaryResidence(
    @Root() person: Person,
    @Ctx() context: HubContext,
    @Args(() => AskedMomentArgs) asked: AskedMomentArgs,
  ): Promise<OrdinaryResidence | null> {
    return residenceThen(person.id, askedMoment(asked, context.now), context);
  }
}

@Resolver(() => ResponsibleAuthority)
export class ResponsibleAuthorityResolver {
  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The authority; null where it is no partner of the hub.",
  })
  async authority(@Root() duty: ResponsibleAuthority, @Ctx() context: HubContext): Promise<Partner | null> {
    const ofArea = duty.areaCode === null ? null : await context.load(councilOfArea, duty.areaCode);
    const id = duty.responsiblePartnerId ?? ofArea;
    return id === null ? null : context.load(partnerById, id);
  }

  @FieldResolver(() => GroundEnum, {
    nullable: true,
    description: "Why it answers under the Care Act. Null for other kinds, and below level SUMMARY of CUSTODY.",
  })
  ground(@Root() duty: ResponsibleAuthority, @Ctx() context: HubContext): Ground | null {
    return duty.kind === "CARE_ACT" && mayKnowOfStay(duty, "ground", context) ? duty.knownGround : null;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "Since when it answers without a break; null where not known, and for CARE_ACT below READ of CUSTODY.",
  })
  since(@Root() duty: ResponsibleAuthority, @Ctx() context: HubContext): Date | null {
    return duty.kind !== "CARE_ACT" || mayKnowOfStay(duty, "since", context) ? duty.knownSince : null;
  }
}

@Resolver(() => OrdinaryResidence)
export class OrdinaryResidenceResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why it was so decided (TRANS-13). Such reasons tell of a life: null but for the council that decided and those who reach level " +
      "READ of CARE_PLAN, and where no decision was recorded.",
  })
  reason(@Root() { personId, knownReason, decidedByPartnerId }: OrdinaryResidence, @Ctx() context: HubContext) {
    const isOwn = decidedByPartnerId === context.principal.partnerId;
    const mayRead = isOwn || context.gatekeeper.weigh(personId, "CARE_PLAN", "READ", ["OrdinaryResidence.reason"]);
    return mayRead ? knownReason : null;
  }
}

/** That a council answers because of a stay tells of the stay; since when, of those before it too. */
function mayKnowOfStay(
  { personId }: ResponsibleAuthority,
  field: "ground" | "since",
  { gatekeeper }: HubContext,
): boolean {
  return gatekeeper.weigh(personId, "CUSTODY", field === "ground" ? "SUMMARY" : "READ", [
    `ResponsibleAuthority.${field}`,
  ]);
}
