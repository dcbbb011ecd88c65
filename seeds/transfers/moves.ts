import type { PlaceKey } from "../agencies/establishments.js";
import { type StaffKey, staffEntry } from "../agencies/staff.js";
import type { Calendar } from "../calendar.js";
import { establishmentId, idOf, partnerId, personId, userId } from "../ids.js";
import type { CountyRows } from "../rows/index.js";
import type { MoveStepRow, PlannedMoveRow } from "../rows/transfer-rows.js";

/** One step as it is told: what, by whom, when, with which words, and of which kind the relationship is that it opened. */
type Told = readonly [
  step: MoveStepRow["step"],
  by: StaffKey,
  at: Date,
  more?: { readonly words?: string; readonly opened?: string },
];

interface MoveStory {
  readonly person: string;
  readonly kind: PlannedMoveRow["kind"];
  readonly from: PlaceKey;
  readonly to: PlaceKey;
  readonly planned: readonly [by: StaffKey, at: Date, leaving: Date];
  readonly steps: readonly Told[];
}

/** Three moves: one made, one to come across a border, and an escort to come. */
export const moveStories = (t: Calendar): MoveStory[] => [
  {
    person: "imran-qureshi",
    kind: "PRISON_TRANSFER",
    from: "hmp-ashgrove",
    to: "hmp-brackenfield",
    planned: ["colin-webber", t.daysAgo(13), t.daysAgo(10)],
    steps: [
      ["FIRST_AUTHORITY_NOTIFIED", "colin-webber", t.daysAgo(13)],
      ["SECOND_AUTHORITY_NOTIFIED", "priya-nair", t.daysAgo(12, 20)],
      ["ACCEPTED", "hugo-lamb", t.daysAgo(12)],
      ["DEPARTED", "colin-webber", t.daysAgo(10), { words: "Cell-sharing and transfer risk, form 4410" }],
      ["ARRIVED", "dawn-kessler", t.daysAgo(10, -2)],
    ],
  },
  {
    person: "owen-pritchard",
    kind: "PRISON_TRANSFER",
    from: "hmp-ashgrove",
    to: "hmp-brackenfield",
    planned: ["colin-webber", t.daysAgo(2), t.daysAhead(2)],
    steps: [
      ["FIRST_AUTHORITY_NOTIFIED", "colin-webber", t.daysAgo(2)],
      ["SECOND_AUTHORITY_NOTIFIED", "priya-nair", t.daysAgo(1), { opened: "SECOND_AUTHORITY" }],
      ["ACCEPTED", "hugo-lamb", t.daysAgo(1), { opened: "INCOMING_TRANSFER" }],
    ],
  },
  {
    person: "patrick-doyle",
    kind: "HOSPITAL_ESCORT",
    from: "hmp-ashgrove",
    to: "northmere-general",
    planned: ["colin-webber", t.daysAgo(1), t.daysAhead(3)],
    steps: [],
  },
];

const by = (key: StaffKey, at: Date) => ({
  recorded_by_user_id: userId(key),
  recorded_by_partner_id: partnerId(staffEntry(key).partner),
  recorded_at: at,
});

/** The rows of one move, with its steps in their order. */
export function addMove({ person, kind, from, to, planned, steps }: MoveStory, rows: CountyRows): void {
  const [planner, plannedAt, planned_for] = planned;
  const about = { move_id: idOf("planned-move", person), person_id: personId(person) };
  rows.planned_move.push({
    id: about.move_id,
    person_id: about.person_id,
    ordinal: 1,
    kind,
    from_establishment_id: establishmentId(from),
    to_establishment_id: establishmentId(to),
    to_place: null,
    planned_for,
    ...by(planner, plannedAt),
  });
  for (const [index, [step, actor, at, more]] of steps.entries()) {
    const opened = rows.relationship.find((one) => one.person_id === about.person_id && one.kind === more?.opened);
    rows.move_step.push({
      id: idOf("move-step", `${person}/${step}`),
      ...about,
      number: index + 2,
      step,
      words: more?.words ?? null,
      relationship_id: opened?.id ?? null,
      event_at: at,
      ...by(actor, at),
    });
  }
}
