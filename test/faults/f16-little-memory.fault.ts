import { Callers } from "./support/callers.js";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import { footprintOf } from "./support/memory.js";
import { isAnswerOrRefusal } from "./support/reply.js";

const PEOPLE = 1_500;
const county = useCounty(PEOPLE);
const CALLERS = 24;
const ANSWERS_TO_WARM_UP = 60;
const ANSWERS = 100;
const SECONDS_AT_MOST = 180;
const MEBIBYTES_AT_MOST = 700;
/** By how much the second half of the load may stand above the first. */
const GROWTH_AT_MOST = 1.25;
const PERSON = "id name { familyName givenNames } carePlan { supportSummary } contact { postcode }";
const LIST = `{ caseload(first: 100) { edges { node { ${PERSON} } } } again: caseload(first: 100) { edges { node { ${PERSON} } } } }`;

test("big lists for many at a hub of 256 MB: it sheds what it cannot hold, does not end, and does not grow on (F16)", async () => {
  const hub = await county().startHub({ NODE_OPTIONS: "--max-old-space-size=256" });
  const callers = new Callers(() => county().ask(hub, LIST), CALLERS);
  const sizes: number[] = [];
  for (const answers of [ANSWERS_TO_WARM_UP, ANSWERS, ANSWERS]) {
    await callers.answered(answers, SECONDS_AT_MOST);
    sizes.push((await footprintOf(hub)).megabytes);
  }
  await callers.stop();
  process.stderr.write(
    `  ${callers.answers.length} of ${callers.replies.length} answered; ${sizes.map(Math.round).join(", ")} MiB\n`,
  );
  expect(hub.hasEnded).toBe(false);
  expect(callers.replies.filter((reply) => !isAnswerOrRefusal(reply))).toEqual([]);
  expect(Math.max(...sizes)).toBeLessThan(MEBIBYTES_AT_MOST);
  expect((sizes[2] ?? 0) / (sizes[1] ?? 1)).toBeLessThan(GROWTH_AT_MOST);
  expect((await county().ask(hub, "{ me { role } }")).status).toBe(200);
  await expectInvariants(county());
});
