import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, endEntry, recordEntry } from "../entries/index.js";
import { RecordCharacteristicInput } from "./equality.inputs.js";
import { characteristicKind } from "./equality-kind.js";

const LONGEST_DESCRIPTION = 1_000;
const LONGEST_NEED = 200;

@Resolver()
export class EqualityMutationsResolver {
  @Action("EQUALITY")
  @Mutation(() => EntryPayload, {
    description: "Records what the person says they are, and what follows from it for others.",
  })
  recordCharacteristic(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordCharacteristicInput, { description: "What is to be recorded." })
    input: RecordCharacteristicInput,
  ): Promise<EntryPayload> {
    const { kind, description, need = null } = input;
    return recordEntry(characteristicKind, "recordCharacteristic", input, context, {
      check: (check) => {
        check.text("description", description, LONGEST_DESCRIPTION);
        check.text("need", need, LONGEST_NEED);
      },
      said: () => ({ kind, description, need }),
    });
  }

  @Action("EQUALITY")
  @Mutation(() => EntryPayload, {
    description: "Ends a characteristic that no longer holds or that the person takes back.",
  })
  endCharacteristic(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which entry, and why it no longer holds." })
    input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry([characteristicKind], "endCharacteristic", input, context);
  }
}
