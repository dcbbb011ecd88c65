import { ofPerson, type Rule } from "../finding.js";
import type { Setting } from "../rule-shape.js";
import { daysListed, hasActed, type PersonFacts, type StaffFacts } from "../scene.js";

/**
 * A user opened, and did nothing about, somebody of their own family name or postcode whom no list of their work named.
 *
 * It does not say which of the two: an alert must not tell an address. A name that many bear says nothing.
 */
export const sameNameOrAddress: Rule<"SAME_NAME_OR_ADDRESS"> = {
  pass: "SETTLED",
  sightings: (scene, setting) =>
    scene.judged
      .filter((access) => {
        const [user, person] = [scene.staff(access.userId), scene.person(access.personId)];
        if (!access.isOpened || !user || !person || user.personId === person.personId) return false;
        if (!isAlike(user, person, setting) || hasActed(scene, access)) return false;
        return daysListed(scene, access) <= setting.mostDaysListed;
      })
      .map(ofPerson),
};

function isAlike(user: StaffFacts, person: PersonFacts, setting: Setting<"SAME_NAME_OR_ADDRESS">): boolean {
  const isNamesake = isSame(user.familyName, person.familyName) && user.namesakes <= setting.mostNamesakes;
  return isNamesake || (isSame(user.postcode, person.postcode) && user.neighbours <= setting.mostNeighbours);
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && plain(one) === plain(other);
}

/** Case, spaces, hyphens and apostrophes differ from one system to the next. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
