import { Field, InputType } from "type-graphql";
import { EntryInput } from "../entries/index.js";
import { CharacteristicKindEnum } from "./equality.type.js";
import type { CharacteristicKind } from "./equality-characteristic.entity.js";

@InputType("RecordCharacteristicInput", {
  description: "What the person says they are, and what follows from it for others.",
})
export class RecordCharacteristicInput extends EntryInput {
  @Field(() => CharacteristicKindEnum, { description: "Which characteristic." })
  kind: CharacteristicKind;

  @Field(() => String, { description: "What the person says of it, in 1 to 1000 characters. Never what others guess." })
  description: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What is to be heeded, in 1 to 200 characters that do not name the characteristic. Left out, nothing is.",
  })
  need?: string | null;
}
