import { ofPerson, type Rule } from "../finding.js";

/** A user tried a record that they are kept out of, or that is restricted to others (NEV-09). */
export const keptOut: Rule<"KEPT_OUT"> = {
  pass: "AT_ONCE",
  sightings: ({ judged }) => judged.filter(({ isKeptOut }) => isKeptOut).map(ofPerson),
};
