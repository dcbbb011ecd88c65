import { Callers } from "./support/callers.js";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import type { KillableHub } from "./support/killable-hub.js";
import { toNextVersion } from "./support/migrating.js";
import { DANIEL, HOUSING, HOUSING_ROWS, NAME, RECORD_HOUSING } from "./support/questions.js";

const county = useCounty();

const FILLED = "SELECT FROM person_identity WHERE next_version_name IS NOT NULL";
const COLUMN = "SELECT FROM information_schema.columns WHERE column_name = 'next_version_name'";
const DONE = { isDone: true, told: "" };

const askingAt = (hub: KillableHub) => [
  new Callers(() => county().ask(hub, NAME, DANIEL), 3),
  new Callers(() => county().ask(hub, RECORD_HOUSING, HOUSING, { as: "prison" })),
];

test("hubs that began before and after a migration serve one database while it goes up and down: nobody is failed (F12)", async () => {
  const before = await county().count(HOUSING_ROWS);
  const callers = askingAt(await county().startHub());
  await Promise.all(callers.map((one) => one.answered(8)));

  expect(await toNextVersion("up", county().url)).toEqual(DONE);
  expect(await county().count(FILLED)).toBe(await county().count("SELECT FROM person_identity"));
  callers.push(...askingAt(await county().startHub()));
  await Promise.all(callers.map((one) => one.answered(8)));

  expect(await toNextVersion("down", county().url)).toEqual(DONE);
  expect(await county().count(COLUMN)).toBe(0);
  await Promise.all(callers.map((one) => one.answered(8)));
  await Promise.all(callers.map((one) => one.stop()));

  const failed = county().replies.filter(({ status, body }) => status !== 200 || body.errors);
  expect(failed).toEqual([]);
  const changes = callers.filter((_, place) => place % 2 === 1).flatMap(({ answers }) => answers);
  expect(await county().count(HOUSING_ROWS)).toBe(before + changes.length);
  await expectInvariants(county());
});
