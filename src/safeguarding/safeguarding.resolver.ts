import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { each, inForce } from "../entries/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { standingOf } from "./concern-standing.js";
import { meetingsInSight } from "./meetings-in-sight.js";
import { Safeguarding } from "./safeguarding.type.js";
import { SafeguardingEnquiry } from "./safeguarding-entries.type.js";
import { mattersOf } from "./safeguarding-file.js";
import { meetings } from "./safeguarding-kinds.js";
import { type Sight, safeguardingSight } from "./safeguarding-sight.js";

@Resolver(() => Person)
export class PersonSafeguardingResolver {
  @Door("SAFEGUARDING")
  @FieldResolver(() => Safeguarding, {
    nullable: true,
    description:
      "Safeguarding concerns and enquiries (SAFEGUARDING). Null, without a notice, both when it is withheld and when there is " +
      "nothing to see. Most partners see the concerns they raised and what came of them.",
  })
  async safeguarding(@Root() person: Person, @Ctx() context: HubContext): Promise<Safeguarding | null> {
    const sight = await safeguardingSight(person.id, context);
    const told = toldOf(sight, context.now);
    const isDetailed = context.gatekeeper.permits(person.id, "SAFEGUARDING", "READ");
    const held = meetingsInSight(await context.load(meetings.ofPerson, person.id), sight.whole, sight.onlooker);
    // An empty answer would tell a caller who may see the present that there is a past.
    if (isDetailed ? told.concerns.length + held.length === 0 : told.open.length === 0) return null;
    return {
      personId: person.id,
      openConcerns: told.open.length,
      openEnquiries: told.openEnquiries.length,
      kinds: each(told.open.flatMap(({ kinds }) => kinds)),
      concerns: told.concerns,
      enquiries: sight.seen.enquiries,
      outcomes: sight.seen.outcomes,
      meetings: held,
    };
  }
}

/** The concerns with how far each is, and of concerns and enquiries those that are still open. */
function toldOf({ whole, unprotected, seen, onlooker }: Sight, now: Date) {
  const concerns = seen.concerns.map((concern) => ({
    ...concern,
    ...standingOf(concern, whole, onlooker, now, unprotected),
  }));
  const open = concerns.filter(({ status }) => status === "RAISED" || status === "ENQUIRY");
  const matters = mattersOf(whole);
  const concluded = new Set(inForce(unprotected.outcomes, now).map(({ concernId }) => matters.origin(concernId)));
  const openEnquiries = inForce(seen.enquiries, now).filter(
    ({ concernId }) => !concluded.has(matters.origin(concernId)),
  );
  return { concerns, open, openEnquiries };
}

@Resolver(() => SafeguardingEnquiry)
export class SafeguardingEnquiryResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "Who leads and keeps responsibility for it." })
  lead(@Root() { leadPartnerId }: SafeguardingEnquiry, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, leadPartnerId);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: "Who carries it out, if another than the lead (SAFE-04); null where the lead does.",
  })
  async causedTo(
    @Root() { causedToPartnerId }: SafeguardingEnquiry,
    @Ctx() context: HubContext,
  ): Promise<Partner | null> {
    return causedToPartnerId ? context.load(partnerById, causedToPartnerId) : null;
  }
}
