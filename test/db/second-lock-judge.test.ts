import fc from "fast-check";
import { backendOf, useLockedCounty } from "../support/claims.js";
import { scenes } from "./judge/around-a-cell.js";
import { differences } from "./judge/differences.js";
import { judged } from "./judge/judged.js";

const county = useLockedCounty();
/** Seconds where the machine is idle. */
jest.setTimeout(180_000);

beforeAll(async () => {
  // That a user has one record open at a time is a rule of another room: here each person has emergencies of their own.
  await county().owner.query("DROP INDEX break_glass_one_at_a_time");
});

test("for any caller, whatever is on record, PostgreSQL's judge opens what the domain guide alone comes to (3.5) (D2)", async () => {
  const { owner, key } = county();
  const backend = await backendOf(owner);
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      expect(differences(scene, await judged(owner, key, backend, scene))).toEqual([]);
    }),
    { numRuns: 800 },
  );
});
