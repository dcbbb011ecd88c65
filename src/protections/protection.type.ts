import { Field, ID, ObjectType } from "type-graphql";
import { DateTime, Open } from "../access/index.js";
import type { EntryProtectionEntity } from "./entry-protection.entity.js";
import { type ProtectionKind, ProtectionKindEnum } from "./protection-kinds.js";

type Row = Pick<EntryProtectionEntity, "id" | "kind" | "reasonCode" | "recordedAt">;

@Open("reached only from an entry that was handed over, and what binds whoever reads it")
@ObjectType("EntryProtection", {
  description:
    "What binds whoever reads an entry: not to pass it on, or not to show it to the person (domain guide 3.5, obligations).",
})
export class EntryProtection implements Row {
  @Field(() => ID, { description: "The hub's own id of it: the partner that set it lifts it by this." })
  id: string;

  @Field(() => ProtectionKindEnum, { description: "Why the entry is kept closer, and so what its reader must not do." })
  kind: ProtectionKind;

  @Field(() => String, { description: "The code of the reason, as it was set." })
  reasonCode: string;

  @Field(() => DateTime, { description: "Since when." })
  recordedAt: Date;
}

@Open("names what the caller has just set or lifted")
@ObjectType("EntryProtectionPayload", { description: "What was done about an entry's protection." })
export class EntryProtectionPayload {
  @Field(() => ID, { description: "The protection." })
  protectionId: string;

  @Field(() => ID, { description: "The entry." })
  entryId: string;
}
