import type { HubContext } from "../access/index.js";
import { type EntryPayload, recordEntry } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { Forbidden } from "../kernel/errors.js";
import type { RecordAllergyInput, RecordMedicineInput, RecordSubstanceTreatmentInput } from "./treatment.inputs.js";
import { allergyKind, medicineKind, substanceTreatmentKind } from "./treatment-kinds.js";

const SHORT = 200;
const LONG = 4_000;
const MOST_SUBSTANCES = 20;

/** Records a medicine; one that gives a concealed category away, by those alone who may read that category. */
export function recordMedicine(input: RecordMedicineInput, context: HubContext): Promise<EntryPayload> {
  const { name, inShort, dose, isLifeCritical, reason = null, reveals = null, untilOn = null } = input;
  return recordEntry(medicineKind, "recordMedicine", input, context, {
    check: (check) => {
      check.text("name", name, SHORT);
      check.text("inShort", inShort, SHORT);
      check.text("dose", dose, SHORT);
      check.text("reason", reason, LONG);
      const began = ukDay(input.eventAt ?? context.now);
      check.require(untilOn === null || untilOn >= began, "untilOn", "It may not be before the medicine was begun.");
    },
    said: (_act, person) => {
      if (reveals && !context.gatekeeper.weigh(person, reveals, "READ", ["Medicine.name"])) {
        throw new Forbidden("This may not be done for this person.");
      }
      return { name, inShort, dose, isLifeCritical, reason, reveals, untilOn };
    },
  });
}

/** Records an allergy. */
export function recordAllergy(input: RecordAllergyInput, context: HubContext): Promise<EntryPayload> {
  const { substance, severity, reaction = null } = input;
  return recordEntry(allergyKind, "recordAllergy", input, context, {
    check: (check) => {
      check.text("substance", substance, SHORT);
      check.text("reaction", reaction, LONG);
    },
    said: () => ({ substance, severity, reaction }),
  });
}

/** Records treatment for drugs or alcohol. */
export function recordSubstanceTreatment(
  input: RecordSubstanceTreatmentInput,
  context: HubContext,
): Promise<EntryPayload> {
  const { substances, programme, narrative, requirement = null, attendance = null } = input;
  return recordEntry(substanceTreatmentKind, "recordSubstanceTreatment", input, context, {
    check: (check) => {
      const isList = substances.length > 0 && substances.length <= MOST_SUBSTANCES;
      check.require(isList, "substances", `It must have 1 to ${MOST_SUBSTANCES} entries.`);
      for (const [place, substance] of substances.entries()) check.text(`substances.${place}`, substance, SHORT);
      check.text("programme", programme, SHORT);
      check.text("narrative", narrative, LONG);
      const isMatched = (requirement === null) === (attendance === null);
      check.require(isMatched, "attendance", "It is given exactly where a court ordered the treatment.");
    },
    said: () => ({ substances: [...new Set(substances)], programme, narrative, requirement, attendance }),
  });
}
