import type { UserId } from "../../kernel/ids.js";
import type { Access } from "../access.js";
import { ofPerson, type Rule } from "../finding.js";
import type { Scene } from "../scene.js";

const HOUR = 3_600_000;

/**
 * A user was one of many who, within days, opened a record for the first time and wrote nothing in it: what happens to
 * somebody in the news. Nobody need mark the record as a well-known person's for that.
 */
export const manyEyes: Rule<"MANY_EYES"> = {
  pass: "SETTLED",
  sightings: (scene, { withinHours, leastUsers }) =>
    scene.judged
      .filter(({ isOpened, isEmergency }) => isOpened && !isEmergency)
      .filter((access) => {
        const onlookers = onlookersAbout(access, withinHours * HOUR, scene);
        return onlookers.size >= leastUsers && onlookers.has(access.userId);
      })
      .map(ofPerson),
};

/** Those to whom the record was new then and who did nothing about it, before or since. */
function onlookersAbout({ personId, at }: Access, span: number, scene: Scene): ReadonlySet<UserId> {
  const onlookers = new Set<UserId>();
  const concerned = new Set<UserId>();
  for (const other of scene.ofPerson(personId)) {
    const apart = other.at.getTime() - at.getTime();
    if (other.isAction || (other.isOpened && apart < -span)) concerned.add(other.userId);
    else if (other.isOpened && apart <= span) onlookers.add(other.userId);
  }
  for (const user of concerned) onlookers.delete(user);
  return onlookers;
}
