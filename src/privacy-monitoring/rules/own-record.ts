import { ofPerson, type Rule } from "../finding.js";

/** A user asked for their own record, shown or refused. */
export const ownRecord: Rule<"OWN_RECORD"> = {
  pass: "AT_ONCE",
  sightings: (scene) =>
    scene.judged.filter(({ userId, personId }) => scene.staff(userId)?.personId === personId).map(ofPerson),
};
