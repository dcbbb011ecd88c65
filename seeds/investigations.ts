import type { Calendar } from "./calendar.js";
import { recordedBy } from "./exceptions/overrides.js";
import { idOf, personId, userId } from "./ids.js";
import type { CountyRows } from "./rows/index.js";

const OF_DEV = idOf("investigation", "dev-malik");
/** The one that is still open. */
export const OF_LEON = idOf("investigation", "leon-baptiste");

/** Two matters of the council's governance: one closed, of a former partner who is kept out since, and one still open. */
export function addInvestigations(t: Calendar, rows: CountyRows): void {
  const opened = recordedBy("helen-ashby", t.daysAgo(112));
  rows.investigation.push(
    {
      ...{ id: OF_DEV, subject_user_id: userId("dev-malik"), person_id: personId("joanne-pickering") },
      reason: "She asked who at work had looked at her record.",
      kept_from_person_because: null,
      ...opened,
    },
    {
      ...{ id: OF_LEON, subject_user_id: null, person_id: personId("leon-baptiste") },
      reason: "A newspaper rang with what only his record holds.",
      kept_from_person_because: "He may know who told them; nobody has been asked yet.",
      ...recordedBy("helen-ashby", t.daysAgo(3)),
    },
  );
  rows.investigation_note.push({
    ...{ id: idOf("investigation-note", "dev-malik"), investigation_id: OF_DEV },
    words: "He says that he opened it once, by mistake, while looking for somebody of the same name.",
    ...recordedBy("helen-ashby", t.daysAgo(111)),
  });
  rows.investigation_outcome.push({
    investigation_id: OF_DEV,
    outcome: "TRAINING",
    words: "One read, closed at once. He is kept out of the record from now on.",
    person_told_at: t.daysAgo(109),
    not_told_reason: null,
    ...recordedBy("helen-ashby", t.daysAgo(109)),
  });
}
