import type { HubModule } from "../access/index.js";
import { AllergyEntity, MedicineEntity, SubstanceTreatmentEntity } from "./treatment.entity.js";
import { TreatmentMutationsResolver } from "./treatment-mutations.resolver.js";
import { PersonTreatmentsResolver } from "./treatments.resolver.js";

export { lifeCritical, takenToday } from "./present-medicines.js";
export type { AllergySeverity } from "./treatment.entity.js";
export { AllergySeverityEnum } from "./treatment-enums.js";
export { allergyKind, medicineKind } from "./treatment-kinds.js";

/** Medicines and allergies, and treatment for drugs or alcohol: two categories, told apart. */
export const treatments: HubModule = {
  name: "treatments",
  entities: [MedicineEntity, AllergyEntity, SubstanceTreatmentEntity],
  resolvers: [PersonTreatmentsResolver, TreatmentMutationsResolver],
};
