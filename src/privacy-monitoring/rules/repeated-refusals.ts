import { ofDay, type Rule } from "../finding.js";
import { busiestSpan, peopleIn } from "./busiest-span.js";
import { userDays } from "./user-days.js";

/** A user was refused several people in a short time: a wrong list, or a search for what is not theirs to see. */
export const repeatedRefusals: Rule<"REPEATED_REFUSALS"> = {
  pass: "AT_ONCE",
  sightings: (scene, { withinMinutes, leastPeople }) =>
    userDays(scene).flatMap(({ of, accesses }) => {
      const refused = accesses.filter(({ isRefused }) => isRefused);
      const span = busiestSpan(refused, withinMinutes);
      return peopleIn(span) >= leastPeople ? [ofDay(of, span)] : [];
    }),
};
