import type { HubContext } from "../access/index.js";
import { checkPartner, type EntryPayload, recordEntry } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { RecordEquipmentItemInput } from "./equipment.inputs.js";
import { equipmentKind } from "./equipment-kind.js";
import { providersOf } from "./providers-of.js";
import { defaultProvider, responsibilityFor } from "./responsible-provider.js";

const SHORT = 200;
const LONG = 2_000;

/** Records a piece of equipment and settles who answers for it. */
export function recordEquipmentItem(input: RecordEquipmentItemInput, context: HubContext): Promise<EntryPayload> {
  const { kind, name, details = null, departureReason = null } = input;
  return recordEntry(equipmentKind, "recordEquipmentItem", input, context, {
    check: async (check) => {
      check.text("name", name, SHORT);
      check.text("details", details, LONG);
      check.text("departureReason", departureReason, LONG);
      for (const field of ["responsiblePartnerId", "agreedWithPartnerId"] as const) {
        const id = input[field];
        if (id !== null && id !== undefined) await checkPartner(check, field, id, context);
      }
    },
    said: async (_act, person) => {
      const byDefault = defaultProvider(kind, await providersOf(person, context));
      const named = {
        responsible: partner(input.responsiblePartnerId),
        agreedWith: partner(input.agreedWithPartnerId),
      };
      return { kind, name, details, ...responsibilityFor({ ...named, departureReason }, byDefault) };
    },
  });
}

function partner(id: string | null | undefined): PartnerId | null {
  return (id?.toLowerCase() ?? null) as PartnerId | null;
}
