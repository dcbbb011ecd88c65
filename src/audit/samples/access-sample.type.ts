import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTime, enumOf, LocalDate, Open, PageInfo } from "../../access/index.js";
import type { PartnerId, UserId } from "../../kernel/ids.js";
import { METADATA } from "../access-log-words.js";
import type {
  AccessSampleEntity,
  SampleFinding,
  SampleFindingEntity,
  SampleItemEntity,
} from "./access-sample.entity.js";
import type { FoundOfItem } from "./sample-findings.js";

export const SampleFindingEnum = enumOf<SampleFinding>("SampleOutcome", "What a look at a sampled access found.", {
  ROUTINE: "It was what it says: work with somebody the user works with.",
  TRAINING: "It was meant well, and not as it should be; the user is to be trained.",
  TO_INVESTIGATE: "It cannot be explained; an investigation is to be opened.",
});

@InputType("RecordSampleOutcomeInput", { description: "What a look at one access of a sample found." })
export class RecordSampleOutcomeInput implements FoundOfItem {
  @Field(() => ID, { description: "The item of the sample." })
  itemId: string;

  @Field(() => SampleFindingEnum, { description: "What was found." })
  outcome: SampleFinding;

  @Field(() => String, { description: "What was looked at and why it was found so: at most 4,000 characters." })
  note: string;
}

@Open(METADATA)
@ObjectType("SampleItemOutcome", { description: "What a look at one access of a sample found: once, and for good." })
export class SampleItemOutcome implements Omit<SampleFindingEntity, "recordedAt" | "recordedByPartnerId"> {
  @Field(() => SampleFindingEnum, { description: "What was found." })
  outcome: SampleFinding;

  @Field(() => String, { description: "What was looked at and why it was found so." })
  note: string;

  @Field(() => DateTime, { description: "When." })
  eventAt: Date;

  itemId: string;
  recordedByUserId: UserId;
}

@Open(METADATA)
@ObjectType("SampleItem", { description: "One access of a sample." })
export class SampleItem implements SampleItemEntity {
  @Field(() => ID, { description: "The hub's own id of the item." })
  id: string;

  @Field(() => Int, { description: "Its place in the order in which the sample was drawn, from 1." })
  place: number;

  sampleId: string;
  eventId: string;
}

@Open(METADATA)
@ObjectType("AccessSample", {
  description:
    "A sample of the routine access of the lead's own users in one month, to be looked through by their " +
    "information-governance lead (GAP-32). Drawn by chance from the access log; the seed is kept, so that it can be drawn again.",
})
export class AccessSample
  implements Pick<AccessSampleEntity, "id" | "month" | "seed" | "drawnFrom" | "dueOn" | "eventAt" | "partnerId">
{
  @Field(() => ID, { description: "The hub's own id of the sample." })
  id: string;

  @Field(() => LocalDate, { description: "The month, by its first day." })
  month: string;

  @Field(() => String, { description: "What it was drawn with: the accesses whose digest with it comes first." })
  seed: string;

  @Field(() => Int, { description: "How many accesses it was drawn from." })
  drawnFrom: number;

  @Field(() => LocalDate, { description: "By when all of it must have been looked at: twenty working days." })
  dueOn: string;

  @Field(() => DateTime, { description: "When it was drawn." })
  eventAt: Date;

  partnerId: PartnerId;
}

@Open(METADATA)
@ObjectType("AccessSampleEdge", { description: "One sample of a page." })
export class AccessSampleEdge {
  @Field(() => AccessSample, { description: "The sample." })
  node: AccessSample;

  @Field(() => String, { description: "Opaque: hand it back as `after` to go on from here." })
  cursor: string;
}

@Open(METADATA)
@ObjectType("AccessSampleConnection", { description: "A page of samples, the latest month first." })
export class AccessSampleConnection {
  @Field(() => [AccessSampleEdge], { description: "The samples of this page." })
  edges: readonly AccessSampleEdge[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo: PageInfo;
}

@Open("an envelope: the office it needs was demanded before anything was written")
@ObjectType("AccessSamplePayload", { description: "The sample as it stands now." })
export class AccessSamplePayload {
  sampleId: string;
}
