import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { connectionOf, HubContext, Open, type Page } from "../access/index.js";
import { Establishment, establishmentById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { IncomingMove } from "./incoming-move.type.js";
import { incomingMoves } from "./incoming-moves.js";
import { MovePayload } from "./move-payload.type.js";

const IncomingMoveConnection = connectionOf(IncomingMove, {
  ...{ name: "IncomingMove", item: "transfer", page: "A page of transfers, the one planned first at the top." },
  openBecause: "handed over only to the place that is to receive somebody, and its healthcare",
});

@Resolver(() => IncomingMove)
export class IncomingMovesResolver {
  @Open("the gatekeeper is asked, for each person, whether the caller has a part in such a move")
  @Query(() => IncomingMoveConnection, {
    description:
      "Transfers bound for the places of the caller's partner, the one planned first at the top: for the prison that receives the person " +
      "and for its healthcare. Empty for everybody else. Whom it is about shows once the healthcare has accepted, or the arrival is recorded.",
  })
  incomingMoves(
    @Ctx() context: HubContext,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): Promise<Page<IncomingMove>> {
    return incomingMoves({ first, after: after ?? undefined }, context);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who it is; null while the caller may not know them." })
  person(@Root() { personId }: IncomingMove): Person {
    return { id: personId };
  }

  @FieldResolver(() => Establishment, { nullable: true, description: "Where the person comes from." })
  from(@Root() { fromEstablishmentId }: IncomingMove, @Ctx() context: HubContext): Promise<Establishment | null> {
    return context.load(establishmentById, fromEstablishmentId);
  }

  @FieldResolver(() => Establishment, { nullable: true, description: "Where they are to be received." })
  to(@Root() { toEstablishmentId }: IncomingMove, @Ctx() context: HubContext): Promise<Establishment | null> {
    return context.load(establishmentById, toEstablishmentId);
  }
}

@Resolver(() => MovePayload)
export class MovePayloadResolver {
  @FieldResolver(() => Person, { nullable: true, description: "The person, as the caller sees them from now on." })
  person(@Root() { personId }: MovePayload): Person {
    return { id: personId };
  }
}
