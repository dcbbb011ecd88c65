import { ofDay, type Rule } from "../finding.js";
import type { Setting } from "../rule-shape.js";
import { busiestSpan, peopleIn } from "./busiest-span.js";
import { type UserDay, userDays } from "./user-days.js";

/** A user saw many different people in a short time, by the measure of their own past. */
export const burst: Rule<"BURST"> = {
  pass: "AT_ONCE",
  sightings: (scene, setting) =>
    userDays(scene).flatMap((day) => {
      const span = busiestSpan(
        day.accesses.filter(({ isGiven }) => isGiven),
        setting.withinMinutes,
      );
      const people = peopleIn(span);
      if (people < setting.leastPeople) return [];
      return people >= leastOdd(day, setting) ? [ofDay(day.of, span)] : [];
    }),
};

/** The busiest span of the days before is what is usual: a weekly review of a caseload is, one in a year is not. */
function leastOdd({ before }: UserDay, { withinMinutes, ...setting }: Setting<"BURST">): number {
  if (before.length < setting.leastDays) return setting.leastPeopleWhenNew;
  return Math.max(...before.map((day) => peopleIn(busiestSpan(day, withinMinutes)))) * setting.timesUsual;
}
