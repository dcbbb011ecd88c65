import { idOf } from "../../seeds/ids.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const SECTION = idOf("section", "daniel-marsh/1");
const ROUNDS = 100;
const EDIT = "mutation ($input: EditPlanSectionInput!) { editPlanSection(input: $input) { section { version } } }";

test("of two who rewrite the same version one wins, a hundred times over, and no word is lost (F10)", async () => {
  const writers = [await hub().as("council"), await hub().as("prison-healthcare")];
  const { rows } = await hub().owner.query("SELECT version FROM plan_section WHERE id = $1", [SECTION]);
  const first: number = rows[0].version;
  for (let version = first; version < first + ROUNDS; version += 1) {
    const input = { sectionId: SECTION, expectedVersion: version };
    const answers = await Promise.all(
      writers.map((writer, place) => writer.ask(EDIT, { input: { ...input, narrative: `${version} by ${place}` } })),
    );
    const [won, lost] = [answers.filter(isWritten), answers.filter((answer) => !isWritten(answer))];
    expect(won.map(({ body }) => body.data.editPlanSection.section.version)).toEqual([version + 1]);
    expect(lost.map(({ body }) => body.errors[0].extensions)).toEqual([
      { code: "CONFLICT", currentVersion: version + 1 },
    ]);
  }
  const kept = await hub().owner.query(
    "SELECT count(DISTINCT narrative)::int AS texts FROM plan_section_version WHERE section_id = $1 AND version > $2",
    [SECTION, first],
  );
  expect(kept.rows).toEqual([{ texts: ROUNDS }]);
}, 180_000);

function isWritten({ body }: Answer): boolean {
  return body.errors === undefined;
}
