import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AtLevel, HubContext } from "../access/index.js";
import { Custody } from "../custody/index.js";
import { Establishment, establishmentById, Partner, partnerById, StaffMember } from "../partners/index.js";
import { leadsNamed, partnersWithoutLead } from "./leads.js";
import { PastMove, PlannedMove } from "./move.type.js";
import { partiesOf } from "./move-parties.js";
import { pastMoves, plannedMovesInSight } from "./moves-in-sight.js";

@Resolver(() => Custody)
export class CustodyMovesResolver {
  @AtLevel("READ")
  @FieldResolver(() => [PlannedMove], {
    nullable: true,
    description:
      "Moves to come or under way, the one planned first at the top. Null, without a notice, for all but prisons, prison healthcare and " +
      "councils' named transfer leads, whether or not there are any (GAP-19). A council's leads see a move once their council has notice of it.",
  })
  plannedMoves(@Root() { personId }: Custody, @Ctx() context: HubContext): Promise<PlannedMove[] | null> {
    return plannedMovesInSight(personId, context);
  }

  @AtLevel("READ")
  @FieldResolver(() => [PastMove], {
    nullable: true,
    description: "Moves whose arrival is recorded, the latest first. Withheld below level READ.",
  })
  pastMoves(@Root() { personId }: Custody, @Ctx() context: HubContext): Promise<PastMove[]> {
    return pastMoves(personId, context);
  }
}

@Resolver(() => PlannedMove)
export class PlannedMoveResolver {
  @FieldResolver(() => Establishment, { nullable: true, description: "Where the person is held until then." })
  from(@Root() { fromEstablishmentId }: PlannedMove, @Ctx() context: HubContext): Promise<Establishment | null> {
    return context.load(establishmentById, fromEstablishmentId);
  }

  @FieldResolver(() => Establishment, { nullable: true, description: "Where they go, if to an establishment." })
  to(@Root() move: PlannedMove, @Ctx() context: HubContext): Promise<Establishment | null> {
    return destinationOf(move, context);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The council that will be responsible after arrival; null where the first one stays so (TRANS-02).",
  })
  async secondAuthority(@Root() { id }: PlannedMove, @Ctx() context: HubContext): Promise<Partner | null> {
    const { secondAuthority } = await context.load(partiesOf, id);
    return secondAuthority && context.load(partnerById, secondAuthority);
  }

  @FieldResolver(() => [StaffMember], { description: "Who leads on the move for the councils concerned (TRANS-05)." })
  leads(@Root() { id }: PlannedMove, @Ctx() context: HubContext): Promise<StaffMember[]> {
    return leadsNamed(id, context);
  }

  @FieldResolver(() => [Partner], {
    description: "The councils concerned that have named no lead: a gap to be closed (TRANS-05).",
  })
  partnersWithoutLead(@Root() { id }: PlannedMove, @Ctx() context: HubContext): Promise<Partner[]> {
    return partnersWithoutLead(id, context);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The prison that planned it: whom to ask." })
  recordedBy(@Root() { recordedByPartnerId }: PlannedMove, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, recordedByPartnerId);
  }
}

@Resolver(() => PastMove)
export class PastMoveResolver {
  @FieldResolver(() => Establishment, { nullable: true, description: "Where the person had been held." })
  from(@Root() { fromEstablishmentId }: PastMove, @Ctx() context: HubContext): Promise<Establishment | null> {
    return context.load(establishmentById, fromEstablishmentId);
  }

  @FieldResolver(() => Establishment, { nullable: true, description: "Where they went, if to an establishment." })
  to(@Root() move: PastMove, @Ctx() context: HubContext): Promise<Establishment | null> {
    return destinationOf(move, context);
  }
}

async function destinationOf(
  { toEstablishmentId }: Pick<PlannedMove, "toEstablishmentId">,
  context: HubContext,
): Promise<Establishment | null> {
  return toEstablishmentId === null ? null : context.load(establishmentById, toEstablishmentId);
}
