import type { Access } from "../access.js";
import { ofPerson, type Rule } from "../finding.js";
import { hasColleagueActed, type Involvement } from "../scene.js";

const DAY = 86_400_000;

/**
 * A user was shown something of somebody whom their partner neither served before nor since.
 *
 * An emergency is left to its own review. A relationship recorded late, but in force then or soon after, explains it; so
 * does a colleague who wrote something about the person: then the partner is at work, and its register is behind.
 */
export const noRelationship: Rule<"NO_RELATIONSHIP"> = {
  pass: "SETTLED",
  sightings: (scene, { daysBefore, isExplainedByWork }) =>
    scene.judged
      .filter((access) => access.isOpened && !access.isEmergency)
      .filter((access) => {
        const involvements = scene.involvements(access.partnerId, access.personId);
        if (involvements.some((involvement) => explains(involvement, access, daysBefore, scene.now))) return false;
        return !(isExplainedByWork && hasColleagueActed(scene, access));
      })
      .map(ofPerson),
};

function explains({ from, to }: Involvement, { at }: Access, daysBefore: number, now: Date): boolean {
  return from <= now && (to === null || to.getTime() >= at.getTime() - daysBefore * DAY);
}
