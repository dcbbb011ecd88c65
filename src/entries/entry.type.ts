import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime, Open } from "../access/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { EntryRow } from "./entry.entity.js";

type Row = Omit<EntryRow, "recordedByUserId" | "endedByUserId" | "endedByPartnerId" | "endRecordedAt" | "replaces">;

/** What every entry tells. It is no type of the schema: only what lies behind a category is. */
@ObjectType()
export abstract class Entry implements Row {
  @Field(() => ID, { description: "The hub's own id of the entry." })
  id: string;

  @Field(() => Int, { description: "1 as recorded, 2 once it has ended. Send it back when ending or replacing it." })
  version: number;

  @Field(() => DateTime, { description: "When it happened or was found." })
  eventAt: Date;

  @Field(() => DateTime, { description: "When it was written into the hub." })
  recordedAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it ceased to hold; null while it does." })
  endedAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why it ceased to hold; null while it does." })
  endReason: string | null;

  personId: PersonId;
  recordedByPartnerId: PartnerId;
  onBehalfOfPartnerId: PartnerId | null;
}

@Open("an envelope: what it leads to is weighed afresh by what is true after the change")
@ObjectType("EntryPayload", {
  description: "Which entry was written, and the person as the caller sees them from now on.",
})
export class EntryPayload {
  @Field(() => ID, { description: "The entry that was recorded or ended." })
  entryId: string;

  @Field(() => Int, { description: "The version that it has now." })
  version: number;

  personId: PersonId;
}
