import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, endEntry } from "../entries/index.js";
import { RecordEquipmentItemInput } from "./equipment.inputs.js";
import { equipmentKind } from "./equipment-kind.js";
import { recordEquipmentItem } from "./record-equipment.js";

@Resolver()
export class EquipmentMutationsResolver {
  @Action("EQUIPMENT")
  @Mutation(() => EntryPayload, {
    description:
      "Records equipment or an adaptation. Who answers for it follows by default, or from an agreement (EQUIP-01 to EQUIP-04).",
  })
  recordEquipmentItem(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordEquipmentItemInput, { description: "What is to be recorded." })
    input: RecordEquipmentItemInput,
  ): Promise<EntryPayload> {
    return recordEquipmentItem(input, context);
  }

  @Action("EQUIPMENT")
  @Mutation(() => EntryPayload, { description: "Takes equipment out of use. What was recorded is kept." })
  endEquipmentItem(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which item, and why it is no longer in use." })
    input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry([equipmentKind], "endEquipmentItem", input, context);
  }
}
