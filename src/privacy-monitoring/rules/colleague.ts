import { ofPerson, type Rule } from "../finding.js";

/** A user opened the record of somebody who works for the same partner, other than themselves. */
export const colleague: Rule<"COLLEAGUE"> = {
  pass: "AT_ONCE",
  sightings: (scene) =>
    scene.judged
      .filter(({ isOpened, userId, partnerId, personId }) => {
        const isOwn = scene.staff(userId)?.personId === personId;
        return isOpened && !isOwn && scene.person(personId)?.worksFor.includes(partnerId) === true;
      })
      .map(ofPerson),
};
