import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, endEntry } from "../entries/index.js";
import { recordAllergy, recordMedicine, recordSubstanceTreatment } from "./record-treatment.js";
import { RecordAllergyInput, RecordMedicineInput, RecordSubstanceTreatmentInput } from "./treatment.inputs.js";
import { allergyKind, medicineKind, substanceTreatmentKind } from "./treatment-kinds.js";

const OF = "What is to be recorded.";
const END = "Which entry, and why it no longer holds.";

@Resolver()
export class TreatmentMutationsResolver {
  @Action("MEDICATION")
  @Mutation(() => EntryPayload, {
    description: "Records a medicine. A changed dose is a new entry in the place of the old.",
  })
  recordMedicine(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordMedicineInput, { description: OF }) input: RecordMedicineInput,
  ): Promise<EntryPayload> {
    return recordMedicine(input, context);
  }

  @Action("MEDICATION")
  @Mutation(() => EntryPayload, { description: "Records what the person must not be given." })
  recordAllergy(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordAllergyInput, { description: OF }) input: RecordAllergyInput,
  ): Promise<EntryPayload> {
    return recordAllergy(input, context);
  }

  @Action("MEDICATION")
  @Mutation(() => EntryPayload, {
    description: "Stops a medicine, or ends an allergy that was disproved. What it said is kept.",
  })
  endMedicationEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: END }) input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry([medicineKind, allergyKind], "endMedicationEntry", input, context);
  }

  @Action("SUBSTANCE_MISUSE")
  @Mutation(() => EntryPayload, {
    description: "Records treatment for drugs or alcohol, with attendance where a court ordered it.",
  })
  recordSubstanceTreatment(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordSubstanceTreatmentInput, { description: OF }) input: RecordSubstanceTreatmentInput,
  ): Promise<EntryPayload> {
    return recordSubstanceTreatment(input, context);
  }

  @Action("SUBSTANCE_MISUSE")
  @Mutation(() => EntryPayload, { description: "Ends treatment for drugs or alcohol. What was recorded is kept." })
  endSubstanceTreatment(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: END }) input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry([substanceTreatmentKind], "endSubstanceTreatment", input, context);
  }
}
