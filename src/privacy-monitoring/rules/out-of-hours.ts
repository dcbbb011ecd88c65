import type { Access } from "../access.js";
import { ofDay, type Rule } from "../finding.js";
import type { Setting } from "../rule-shape.js";
import { peopleIn } from "./busiest-span.js";
import { userDays } from "./user-days.js";

/**
 * A user who works by day saw people in the evening, at night or at a weekend, and wrote next to nothing about them.
 *
 * Those who work shifts do so by habit, and late work leaves something written behind: the hour alone says little.
 */
export const outOfHours: Rule<"OUT_OF_HOURS"> = {
  pass: "SETTLED",
  sightings: (scene, setting) =>
    userDays(scene).flatMap(({ of, accesses, before }) => {
      const late = accesses.filter((access) => isLate(access, setting));
      if (peopleIn(late) < setting.leastPeople || before.length < setting.leastDays) return [];
      if (peopleIn(late.filter(({ isAction }) => isAction)) > peopleIn(late) * setting.mostWritten) return [];
      const lateDays = before.filter((day) => day.some((access) => isLate(access, setting))).length;
      return lateDays <= before.length * setting.usualShare ? [ofDay(of, late)] : [];
    }),
};

function isLate(access: Access, { evening, morning }: Setting<"OUT_OF_HOURS">): boolean {
  return access.isWeekend || access.hour >= evening || access.hour < morning;
}
