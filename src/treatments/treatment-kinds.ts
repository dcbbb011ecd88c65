import { entryKind } from "../entries/index.js";
import { AllergyEntity, MedicineEntity, SubstanceTreatmentEntity } from "./treatment.entity.js";

/** A medicine that gives away a concealed category is there for those alone who may read that category (NEV-06). */
export const medicineKind = entryKind(MedicineEntity, "MEDICATION", "medication entry", {
  mayKnowOf: ({ personId, reveals }, { gatekeeper }) =>
    reveals === null || gatekeeper.weigh(personId, reveals, "READ", ["Medicine.name"]),
});
export const allergyKind = entryKind(AllergyEntity, "MEDICATION", "medication entry");
export const substanceTreatmentKind = entryKind(SubstanceTreatmentEntity, "SUBSTANCE_MISUSE", "substance treatment");
