import { partnerId, personId } from "../../seeds/index.js";
import { everythingHeld } from "../../src/subject-requests/held-entries.js";
import { useHub } from "../support/hub.js";

const hub = useHub();

/** Tables in which a partner writes about a person what is no entry of that person's record, and why it is none. */
const NO_ENTRIES: Readonly<Record<string, string>> = {
  plan_section_version: "an earlier wording of a section, which is there by itself",
  sharing_override: "a decision about access",
  disclosure_request: "a question about access",
  early_end: "a decision about access",
  planned_move: "the prison's own arrangement, secret before arrival and told with the stays after it",
  move_step: "what happened on a move",
  responsibility_handover: "which council answers from when, told with who the person is",
  subject_request: "the person's own request",
  subject_request_step: "what happened to it",
  withheld_item: "what was decided about it",
  rectification_item: "what the person says is wrong",
  rectification_answer: "what was decided about it",
  record_exclusion: "whom governance keeps out of the record",
  legal_hold: "entries of the access log that are kept, and no entry of the record",
  investigation: "governance looking into what users did, of which nobody it is about is told before its end",
};

const WRITTEN = `SELECT table_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND column_name IN ('person_id', 'recorded_by_partner_id')
  GROUP BY table_name HAVING count(*) = 2 ORDER BY 1`;

test("every table in which a partner records something of a person is gone through, or is known to hold no entry (S11)", async () => {
  const { rows } = await hub().owner.query<{ name: string }>(WRITTEN);
  const held = everythingHeld(hub().hub.parts.dataSource);
  const forgotten = rows.filter(({ name }) => !held.includes(` FROM facts.${name} WHERE`) && !(name in NO_ENTRIES));
  expect(rows.length).toBeGreaterThan(40);
  expect(forgotten).toEqual([]);
});

test("what is held of Gareth is of many kinds and several partners, and never tells what it says (S11)", async () => {
  const { rows } = await hub().owner.query(everythingHeld(hub().hub.parts.dataSource), [[personId("gareth-lloyd")]]);
  expect(Object.keys(rows[0])).toEqual([
    "id",
    "person_id",
    "category",
    "kind",
    "recorded_by",
    "on_behalf_of",
    "event_at",
  ]);
  const partners = new Set(rows.map(({ recorded_by }) => recorded_by));
  for (const partner of ["ashdale-council", "ashgrove-prison", "ashgrove-healthcare", "northmere-probation"]) {
    expect([partner, partners.has(partnerId(partner))]).toEqual([partner, true]);
  }
});
