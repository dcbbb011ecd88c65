import type { Access } from "../access.js";
import { ofDay, type Rule } from "../finding.js";
import type { Setting } from "../rule-shape.js";
import type { Scene } from "../scene.js";
import { busiestSpan, peopleIn } from "./busiest-span.js";
import { type UserDay, userDays } from "./user-days.js";

/**
 * A user saw many people in a short time whom they had not met before, by the measure of their own past.
 *
 * Those of their own caseload are no surprise, however many a list names.
 */
export const burst: Rule<"BURST"> = {
  pass: "AT_ONCE",
  sightings: (scene, setting) =>
    userDays(scene).flatMap((day) => {
      const span = busiestSpan(newPeople(day), setting.withinMinutes);
      return peopleIn(span) >= leastOdd(day, scene, setting) ? [ofDay(day.of, span)] : [];
    }),
};

function newPeople({ accesses, before }: UserDay): readonly Access[] {
  const met = new Set(before.flat().map(({ personId }) => personId));
  return accesses.filter(({ isGiven, personId }) => isGiven && !met.has(personId));
}

/**
 * The busiest span of the days before is what is usual: an afternoon of visits is, one in a year is not. A newcomer has
 * met nobody before, and whose work is to look through records meets many.
 */
function leastOdd({ of, before }: UserDay, scene: Scene, setting: Setting<"BURST">): number {
  const looksForWork = setting.rolesThatLook.includes(scene.staff(of.userId)?.role ?? "PRACTITIONER");
  if (looksForWork) return setting.leastPeopleOfThose;
  if (before.length < setting.leastDays) return setting.leastPeopleWhenNew;
  const opened = before.map((day) => day.filter(({ isOpened }) => isOpened));
  const usual = Math.max(...opened.map((day) => peopleIn(busiestSpan(day, setting.withinMinutes))));
  return Math.max(setting.leastPeople, usual * setting.timesUsual);
}
