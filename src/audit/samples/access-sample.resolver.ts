import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { ByOffice, HubContext, LocalDate, Open, type Page } from "../../access/index.js";
import { ukDay } from "../../kernel/calendar.js";
import { AccessLogEntry } from "../access-log-entry.type.js";
import { entryById } from "../entries-by-id.js";
import {
  AccessSample,
  AccessSampleConnection,
  AccessSamplePayload,
  RecordSampleOutcomeInput,
  SampleItem,
  SampleItemOutcome,
} from "./access-sample.type.js";
import { drawSample } from "./draw-sample.js";
import { recordSampleOutcome } from "./sample-findings.js";
import { findingOfItem, itemsOfSample, sampleById } from "./samples.loader.js";
import { samples } from "./samples-in-sight.js";

@Resolver(() => AccessSamplePayload)
export class SampleMutationsResolver {
  @ByOffice("GOVERN")
  @Mutation(() => AccessSamplePayload, {
    description:
      "Draws a sample of the routine access of the lead's own users in a month that is over, once for each month, by their " +
      "information-governance lead (GAP-32).",
  })
  async drawSample(
    @Ctx() context: HubContext,
    @Arg("month", () => LocalDate, { description: "Any day of the month." }) month: string,
    @Arg("size", () => Int, { description: "How many accesses, 1 to 100; fewer where there were fewer." }) size: number,
  ): Promise<AccessSamplePayload> {
    return { sampleId: await drawSample({ month, size }, context) };
  }

  @ByOffice("GOVERN")
  @Mutation(() => AccessSamplePayload, {
    description: "Records what a look at one access of a sample found. Once, and never by whoever made the access.",
  })
  async recordSampleOutcome(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordSampleOutcomeInput, { description: "Which, and what was found." })
    input: RecordSampleOutcomeInput,
  ): Promise<AccessSamplePayload> {
    return { sampleId: await recordSampleOutcome(input, context) };
  }

  @FieldResolver(() => AccessSample, { nullable: true, description: "The sample." })
  sample(@Root() { sampleId }: AccessSamplePayload, @Ctx() context: HubContext): Promise<AccessSample | null> {
    return context.load(sampleById, sampleId);
  }
}

@Resolver(() => AccessSample)
export class AccessSampleResolver {
  @Open("the gatekeeper is asked whether the caller governs their partner before it is read")
  @Query(() => AccessSampleConnection, {
    nullable: true,
    description:
      "The samples of routine access of the lead's own partner, the latest month first, for its information-governance leads " +
      "(GAP-32). Null with a notice for everybody else. Reading it is logged.",
  })
  async accessSamples(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { defaultValue: 12, description: "How many at most, 1 to 100." }) first: number,
    @Arg("overdue", () => Boolean, {
      nullable: true,
      description: "Only those not wholly looked at by their day, or only the others; all, where it is left out.",
    })
    isOverdue?: boolean,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): Promise<Page<AccessSample> | null> {
    const isHeld = await context.gatekeeper.offices.opens("GOVERN", info);
    return isHeld ? samples(isOverdue ?? null, first, after ?? undefined, context) : null;
  }

  @FieldResolver(() => [SampleItem], { description: "Its accesses, in the order in which they were drawn." })
  items(@Root() { id }: AccessSample, @Ctx() context: HubContext): Promise<readonly SampleItem[]> {
    return context.load(itemsOfSample, id);
  }

  @FieldResolver(() => Boolean, { description: "Whether an access of it waits to be looked at past its day." })
  async isOverdue(@Root() { id, dueOn }: AccessSample, @Ctx() context: HubContext): Promise<boolean> {
    if (ukDay(context.now) <= dueOn) return false;
    const items = await context.load(itemsOfSample, id);
    const findings = await Promise.all(items.map((item) => context.load(findingOfItem, item.id)));
    return findings.includes(null);
  }
}

@Resolver(() => SampleItem)
export class SampleItemResolver {
  @FieldResolver(() => AccessLogEntry, { nullable: true, description: "The entry of the access log." })
  async entry(@Root() { eventId }: SampleItem, @Ctx() context: HubContext): Promise<AccessLogEntry | null> {
    context.trail.noteLogRead(["sample"], 1);
    return entryById(eventId, context);
  }

  @FieldResolver(() => SampleItemOutcome, {
    nullable: true,
    description: "What was found; null until somebody looked.",
  })
  outcome(@Root() { id }: SampleItem, @Ctx() context: HubContext): Promise<SampleItemOutcome | null> {
    return context.load(findingOfItem, id);
  }
}
