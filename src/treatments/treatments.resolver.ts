import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { entriesInSight } from "../entries/index.js";
import { Person } from "../people/index.js";
import { Medications } from "./medications.type.js";
import { lifeCritical, takenToday } from "./present-medicines.js";
import { SubstanceMisuse } from "./substance-misuse.type.js";
import type { SubstanceTreatmentEntity } from "./treatment.entity.js";
import { allergyKind, medicineKind, substanceTreatmentKind } from "./treatment-kinds.js";

@Resolver(() => Person)
export class PersonTreatmentsResolver {
  @Door("MEDICATION", "EXISTENCE")
  @FieldResolver(() => Medications, {
    nullable: true,
    description: "The medicines the person takes and what they must not be given (MEDICATION).",
  })
  async medications(@Root() { id }: Person, @Ctx() context: HubContext): Promise<Medications> {
    const [medicines, allergies] = await Promise.all([
      entriesInSight(medicineKind, id, context),
      entriesInSight(allergyKind, id, context),
    ]);
    const taken = takenToday(medicines.current, context.now);
    return {
      personId: id,
      hasMedicines: taken.length > 0,
      hasAllergies: allergies.current.length > 0,
      lifeCriticalMedicines: lifeCritical(taken),
      allergiesInShort: allergies.current.map(({ substance, severity }) => ({ personId: id, substance, severity })),
      medicines: medicines.all,
      allergies: allergies.all,
    };
  }

  @Door("SUBSTANCE_MISUSE")
  @FieldResolver(() => SubstanceMisuse, {
    nullable: true,
    description:
      "The help the person gets with drugs or alcohol (SUBSTANCE_MISUSE). Null, without a notice, both when it is withheld and when " +
      "there is nothing to see.",
  })
  async substanceMisuse(@Root() { id }: Person, @Ctx() context: HubContext): Promise<SubstanceMisuse | null> {
    const { all, current } = await entriesInSight(substanceTreatmentKind, id, context);
    if (all.length === 0) return null;
    const courtOrdered = current.flatMap(orderedOf);
    return { personId: id, isInTreatment: current.length > 0, courtOrdered, treatments: all };
  }
}

function orderedOf({ personId, requirement, attendance }: SubstanceTreatmentEntity) {
  return requirement && attendance ? [{ personId, requirement, attendance }] : [];
}
