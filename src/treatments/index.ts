import type { HubModule } from "../access/index.js";
import { AllergyEntity, MedicineEntity, SubstanceTreatmentEntity } from "./treatment.entity.js";
import { TreatmentMutationsResolver } from "./treatment-mutations.resolver.js";
import { PersonTreatmentsResolver } from "./treatments.resolver.js";

/** Medicines and allergies, and treatment for drugs or alcohol: two categories, told apart. */
export const treatments: HubModule = {
  name: "treatments",
  entities: [MedicineEntity, AllergyEntity, SubstanceTreatmentEntity],
  resolvers: [PersonTreatmentsResolver, TreatmentMutationsResolver],
};
