import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { HubContext, Open, type Page } from "../access/index.js";
import { AccessLogEntry, entryById } from "../audit/index.js";
import { StaffMember, staffById } from "../partners/index.js";
import {
  Investigation,
  InvestigationClosing,
  InvestigationConnection,
  InvestigationNote,
} from "./investigation.type.js";
import { holdsOf, notesOf, outcomeOf } from "./investigations.loader.js";
import { investigations } from "./investigations-in-sight.js";

@Resolver(() => Investigation)
export class InvestigationResolver {
  @Open("the gatekeeper is asked whether the caller investigates for their partner before it is read")
  @Query(() => InvestigationConnection, {
    nullable: true,
    description:
      "The investigations of the lead's own partner, newest first, for information-governance leads who ask for the purpose " +
      "INVESTIGATION; one that looks into the lead is left out. Null with a notice for everybody else. Reading it is logged.",
  })
  async investigations(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("closed", () => Boolean, { defaultValue: false, description: "Those that are closed, instead." })
    isClosed: boolean,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): Promise<Page<Investigation> | null> {
    const isHeld = await context.gatekeeper.offices.opens("INVESTIGATE", info);
    return isHeld ? investigations(isClosed, first, after ?? undefined, context) : null;
  }

  @FieldResolver(() => StaffMember, {
    nullable: true,
    description: "The user whose doings are looked into; null where it is no one user.",
  })
  async subjectUser(@Root() { subjectUserId }: Investigation, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return subjectUserId ? context.load(staffById, subjectUserId) : null;
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who opened it." })
  openedBy(@Root() { recordedByUserId }: Investigation, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }

  @FieldResolver(() => [AccessLogEntry], {
    description: "The entries of the access log that it looks into, in the order in which they were added.",
  })
  async events(@Root() { id }: Investigation, @Ctx() context: HubContext): Promise<readonly AccessLogEntry[]> {
    const holds = await context.load(holdsOf, id);
    const entries = await Promise.all(holds.map(({ eventId }) => entryById(eventId, context)));
    context.trail.noteLogRead(["investigation"], entries.length);
    return entries.filter((entry) => entry !== null);
  }

  @FieldResolver(() => [InvestigationNote], { description: "What was written down, earliest first." })
  notes(@Root() { id }: Investigation, @Ctx() context: HubContext): Promise<readonly InvestigationNote[]> {
    return context.load(notesOf, id);
  }

  @FieldResolver(() => InvestigationClosing, { nullable: true, description: "How it ended; null while it is open." })
  closing(@Root() { id }: Investigation, @Ctx() context: HubContext): Promise<InvestigationClosing | null> {
    return context.load(outcomeOf, id);
  }
}

@Resolver(() => InvestigationNote)
export class InvestigationNoteResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Who wrote it." })
  writtenBy(@Root() { recordedByUserId }: InvestigationNote, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }
}

@Resolver(() => InvestigationClosing)
export class InvestigationClosingResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Who closed it." })
  closedBy(
    @Root() { recordedByUserId }: InvestigationClosing,
    @Ctx() context: HubContext,
  ): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }
}
