import { Field, ID, InputType } from "type-graphql";
import { EntryInput } from "../entries/index.js";
import { EquipmentKindEnum } from "./equipment.type.js";
import type { EquipmentKind } from "./equipment-item.entity.js";

@InputType("RecordEquipmentItemInput", {
  description: "A piece of equipment or an adaptation, and who answers for it.",
})
export class RecordEquipmentItemInput extends EntryInput {
  @Field(() => EquipmentKindEnum, { description: "What kind of thing it is." })
  kind: EquipmentKind;

  @Field(() => String, { description: "What it is, in 1 to 200 characters." })
  name: string;

  @Field(() => String, { nullable: true, description: "How it is used and kept, in 1 to 2000 characters." })
  details?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The one partner that answers for it. Left out, who answers by default (EQUIP-02, EQUIP-03).",
  })
  responsiblePartnerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why another than the default answers (EQUIP-04), in 1 to 2000 characters.",
  })
  departureReason?: string | null;

  @Field(() => ID, { nullable: true, description: "The partner with which that was agreed (EQUIP-04)." })
  agreedWithPartnerId?: string | null;
}
