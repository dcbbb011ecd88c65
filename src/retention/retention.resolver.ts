import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { ByOffice, HubContext, Open, type Page } from "../access/index.js";
import { statement } from "../db/index.js";
import { StaffMember, staffById } from "../partners/index.js";
import {
  LegalHold,
  LegalHoldConnection,
  LegalHoldPayload,
  LegalHoldRelease,
  PlaceLegalHoldInput,
  ReleaseLegalHoldInput,
  RetentionClass,
} from "./legal-hold.type.js";
import { holdInSight, legalHolds, releaseOfHold } from "./legal-holds.js";
import { placeLegalHold, releaseLegalHold } from "./place-hold.js";

const GUARDED = "the gatekeeper is asked whether the caller governs their partner before it is read";
const CLASSES = statement(
  `SELECT name, covers, years, counts_from AS "countsFrom", source FROM retention_class ORDER BY name`,
);

@Resolver(() => LegalHold)
export class RetentionResolver {
  @Open(GUARDED)
  @Query(() => [RetentionClass], {
    nullable: true,
    description:
      "How long entries of the access log are kept, for information-governance leads (GAP-23). Null with a notice for everybody else.",
  })
  async retentionClasses(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly RetentionClass[] | null> {
    const isHeld = await context.gatekeeper.offices.opens("GOVERN", info);
    return isHeld ? context.session.rows<RetentionClass>(CLASSES, []) : null;
  }

  @Open(GUARDED)
  @Query(() => LegalHoldConnection, {
    nullable: true,
    description:
      "The legal holds that the lead's own partner placed on entries of the access log, newest first, for its " +
      "information-governance leads; one on what the lead did is left out. Null with a notice for everybody else. Reading it is logged.",
  })
  async legalHolds(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("released", () => Boolean, { defaultValue: false, description: "Those that have ended, instead." })
    isReleased: boolean,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): Promise<Page<LegalHold> | null> {
    const isHeld = await context.gatekeeper.offices.opens("GOVERN", info);
    return isHeld ? legalHolds(isReleased, first, after ?? undefined, context) : null;
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who placed it." })
  placedBy(@Root() { recordedByUserId }: LegalHold, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }

  @FieldResolver(() => LegalHoldRelease, { nullable: true, description: "How it ended; null while it stands." })
  release(@Root() { id }: LegalHold, @Ctx() context: HubContext): Promise<LegalHoldRelease | null> {
    return context.load(releaseOfHold, id);
  }
}

@Resolver(() => LegalHoldPayload)
export class LegalHoldMutationsResolver {
  @ByOffice("GOVERN")
  @Mutation(() => LegalHoldPayload, {
    description:
      "Keeps entries of the access log beyond their retention: about a record that the lead's partner controls, of one of its " +
      "users, or its own, by its information-governance lead (GAP-23, INC-07).",
  })
  async placeLegalHold(
    @Ctx() context: HubContext,
    @Arg("input", () => PlaceLegalHoldInput, { description: "Which, and what for." }) input: PlaceLegalHoldInput,
  ): Promise<LegalHoldPayload> {
    return { holdId: await placeLegalHold(input, context) };
  }

  @ByOffice("GOVERN")
  @Mutation(() => LegalHoldPayload, {
    description: "Ends a legal hold that the lead's own partner placed: once, and with the reason.",
  })
  async releaseLegalHold(
    @Ctx() context: HubContext,
    @Arg("input", () => ReleaseLegalHoldInput, { description: "Which, and why." }) input: ReleaseLegalHoldInput,
  ): Promise<LegalHoldPayload> {
    return { holdId: await releaseLegalHold(input, context) };
  }

  @FieldResolver(() => LegalHold, { nullable: true, description: "The legal hold." })
  hold(@Root() { holdId }: LegalHoldPayload, @Ctx() context: HubContext): Promise<LegalHold | null> {
    return holdInSight(holdId, context);
  }
}
