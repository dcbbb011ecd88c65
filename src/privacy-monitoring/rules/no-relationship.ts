import type { Access } from "../access.js";
import { ofPerson, type Rule } from "../finding.js";
import type { Involvement } from "../scene.js";

const DAY = 86_400_000;

/**
 * A user was shown something of somebody whom their partner neither served before nor since.
 *
 * An emergency is left to its own review. A relationship recorded late, but in force then or soon after, explains it.
 */
export const noRelationship: Rule<"NO_RELATIONSHIP"> = {
  pass: "SETTLED",
  sightings: (scene, { daysBefore }) =>
    scene.judged
      .filter((access) => access.isOpened && !access.isEmergency)
      .filter((access) => {
        const involvements = scene.involvements(access.partnerId, access.personId);
        return !involvements.some((involvement) => explains(involvement, access, daysBefore, scene.now));
      })
      .map(ofPerson),
};

function explains({ from, to }: Involvement, { at }: Access, daysBefore: number, now: Date): boolean {
  return from <= now && (to === null || to.getTime() >= at.getTime() - daysBefore * DAY);
}
