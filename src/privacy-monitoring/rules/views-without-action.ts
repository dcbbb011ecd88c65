import type { Access } from "../access.js";
import { ofPerson, type Rule } from "../finding.js";
import { daysListed, hasActed, type Scene } from "../scene.js";

/**
 * A user opened the same record on several days and wrote nothing in it, then or since, and nothing says that it is
 * their work: no list that they asked for on several days named the person.
 *
 * It is told on each so-manieth day, not on every one after it.
 */
export const viewsWithoutAction: Rule<"VIEWS_WITHOUT_ACTION"> = {
  pass: "SETTLED",
  sightings: (scene, { leastDays, rolesLeftOut, mostDaysListed }) =>
    scene.judged
      .filter(({ isOpened, isEmergency }) => isOpened && !isEmergency)
      .filter(({ userId }) => !rolesLeftOut.includes(scene.staff(userId)?.role ?? "PRACTITIONER"))
      .filter((access) => daysOpened(scene, access) % leastDays === 0 && !hasActed(scene, access))
      .filter((access) => daysListed(scene, access) <= mostDaysListed)
      .map(ofPerson),
};

/** On how many days the user has opened the record, up to this access. */
function daysOpened(scene: Scene, { userId, personId, at }: Access): number {
  const opened = scene.ofUser(userId).filter((other) => other.isOpened && other.personId === personId);
  return new Set(opened.filter((other) => other.at <= at).map(({ day }) => day)).size;
}
