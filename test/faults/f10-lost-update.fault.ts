import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import { EDIT, SECTION } from "./support/questions.js";
import { codeIn, type Reply } from "./support/reply.js";

const county = useCounty();
const ROUNDS = 100;

test("of two who rewrite the same version at two hubs one wins, a hundred times over, and no word is lost (F10)", async () => {
  const hubs = [await county().startHub(), await county().startHub()];
  const writers = ["council", "prison-healthcare"] as const;
  const { rows } = await county().owner.query("SELECT version FROM plan_section WHERE id = $1", [SECTION]);
  const first: number = rows[0].version;
  for (let version = first; version < first + ROUNDS; version += 1) {
    const replies = await Promise.all(
      writers.map((as, place) => {
        const input = { sectionId: SECTION, expectedVersion: version, narrative: `${version} by ${place}` };
        return county().ask(hubs[place] ?? fail(), EDIT, { input }, { as });
      }),
    );
    const [won, lost] = [replies.filter(isDone), replies.filter((reply) => !isDone(reply))];
    expect(won.map(({ body }) => body.data.editPlanSection.section.version)).toEqual([version + 1]);
    expect(lost.map(codeIn)).toEqual(["CONFLICT"]);
    expect(lost[0]?.body.errors[0].extensions.currentVersion).toBe(version + 1);
  }
  const texts = "SELECT DISTINCT narrative FROM plan_section_version WHERE section_id = $1 AND version > $2";
  expect(await county().count(texts, [SECTION, first])).toBe(ROUNDS);
  await expectInvariants(county());
});

const isDone = ({ body }: Reply): boolean => body.errors === undefined;

function fail(): never {
  throw new Error("there are as many hubs as writers");
}
