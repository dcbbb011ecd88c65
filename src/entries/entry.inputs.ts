import { Field, ID, InputType, Int } from "type-graphql";
import { DateTime } from "../access/index.js";
import { EntryProtectionInput } from "../protections/index.js";

@InputType("ReplacedEntryInput", { description: "The earlier entry that a new one takes the place of." })
export class ReplacedEntryInput {
  @Field(() => ID, { description: "The earlier entry, of the same kind and about the same person." })
  entryId: string;

  @Field(() => Int, { description: "The version of it that the caller read." })
  expectedVersion: number;
}

/** What every new entry is given. It is no type of the schema: each kind of entry has an input of its own. */
@InputType()
export abstract class EntryInput {
  @Field(() => ID, { description: "The hub's id of the person." })
  personId: string;

  @Field(() => ID, {
    nullable: true,
    description: "The partner for whom this is recorded, if another than the caller's.",
  })
  onBehalfOf?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it happened or was found, not in the future. Left out, it is now.",
  })
  eventAt?: Date | null;

  @Field(() => ReplacedEntryInput, {
    nullable: true,
    description: "The entry that ends because this one takes its place. Left out, this one stands beside all others.",
  })
  replaces?: ReplacedEntryInput | null;

  @Field(() => EntryProtectionInput, {
    nullable: true,
    description:
      "Keeps the entry closer than its category. What the benefits office records, or what is recorded for it, carries a bar on " +
      "passing it on in any case (NEV-08), and its own staff say here whom they tell.",
  })
  protection?: EntryProtectionInput | null;
}

@InputType("EndEntryInput", { description: "An entry that no longer holds. What it said is kept." })
export class EndEntryInput {
  @Field(() => ID, { description: "The entry." })
  entryId: string;

  @Field(() => Int, { description: "The version of it that the caller read." })
  expectedVersion: number;

  @Field(() => String, { description: "Why it no longer holds, in 1 to 4000 characters." })
  reason: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it ceased to hold: not in the future, nor before it began. Left out, it is now.",
  })
  endedAt?: Date | null;
}
