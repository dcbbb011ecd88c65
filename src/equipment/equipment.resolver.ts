import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { each, entriesInSight } from "../entries/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { Equipment, EquipmentItem } from "./equipment.type.js";
import { equipmentKind } from "./equipment-kind.js";

@Resolver(() => Person)
export class PersonEquipmentResolver {
  @Door("EQUIPMENT")
  @FieldResolver(() => Equipment, {
    nullable: true,
    description: "Equipment the person uses, and changes to the home or cell that help them (EQUIPMENT).",
  })
  async equipment(@Root() { id }: Person, @Ctx() context: HubContext): Promise<Equipment> {
    const { all, current } = await entriesInSight(equipmentKind, id, context);
    return { personId: id, inUse: each(current.map(({ name }) => name)), items: all as readonly EquipmentItem[] };
  }
}

@Resolver(() => EquipmentItem)
export class EquipmentItemResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The one partner that answers for it (EQUIP-01)." })
  responsible(@Root() { responsiblePartnerId }: EquipmentItem, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, responsiblePartnerId);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description:
      "The partner with which it was agreed that another than the default answers (EQUIP-04); null where it is the default.",
  })
  async agreedWith(
    @Root() { agreedWithPartnerId }: EquipmentItem,
    @Ctx() context: HubContext,
  ): Promise<Partner | null> {
    return agreedWithPartnerId === null ? null : context.load(partnerById, agreedWithPartnerId);
  }
}
