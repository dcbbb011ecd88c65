import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind, enumOf } from "../access/index.js";
import { Entry } from "../entries/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { EquipmentItemEntity, EquipmentKind } from "./equipment-item.entity.js";

export const EquipmentKindEnum = enumOf<EquipmentKind>(
  "EquipmentKind",
  "What kind of thing it is; who answers for it by default follows (EQUIP-02, EQUIP-03).",
  {
    FIXTURE: "Fixed to the building, such as a grab rail or ramp. In custody: the establishment.",
    ADAPTATION: "A larger change to the building, such as a wider door. In custody: the establishment.",
    AID: "A thing for daily life, such as a walking frame. The council.",
    MOVEABLE: "Specialised and moveable, such as a bed or hoist. The council.",
  },
);

type Row = Pick<
  EquipmentItemEntity,
  "kind" | "name" | "details" | "responsiblePartnerId" | "defaultPartnerId" | "departureReason" | "agreedWithPartnerId"
>;

@Behind("EQUIPMENT")
@ObjectType("EquipmentItem", {
  description:
    "Equipment or an adaptation, and the one partner that answers for it (EQUIP-01). Supplied by the council, prison healthcare or " +
    "the prison; given to those who reach level READ.",
})
export class EquipmentItem extends Entry implements Row {
  @Field(() => EquipmentKindEnum, { description: "What kind of thing it is." })
  kind: EquipmentKind;

  @Field(() => String, { description: "What it is, in short." })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: "How it is used and kept, size or serial number; null when not recorded.",
  })
  details: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why another partner answers for it than would by default (EQUIP-04); null where it is the default.",
  })
  departureReason: string | null;

  responsiblePartnerId: PartnerId;
  defaultPartnerId: PartnerId | null;
  agreedWithPartnerId: PartnerId | null;
}

@Behind("EQUIPMENT")
@ObjectType("Equipment", {
  description:
    "Equipment and adaptations. What is in use is part of what keeps care going even where the person objects (MIN-01).",
})
export class Equipment {
  @Field(() => [String], { description: "What the person uses today, in short, the earliest first." })
  inUse: readonly string[];

  @AtLevel("READ")
  @Field(() => [EquipmentItem], {
    nullable: true,
    description:
      "Each item, past ones included, with who answers for it, the earliest first. Withheld below level READ.",
  })
  items: readonly EquipmentItem[];

  personId: PersonId;
}
