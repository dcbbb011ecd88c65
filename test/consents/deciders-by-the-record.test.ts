import fc from "fast-check";
import { THE_PERSON_ALONE, type WhoMayDecide } from "../../src/capacity/who-may-decide.js";
import { type BelievedRow, factsOf } from "../../src/consents/weighed-consents.js";
import { scenes } from "../db/judge/around-a-cell.js";
import { birthday, dayAfterDeath } from "../db/judge/days.js";
import { eachCell, oughtToOpen } from "../db/judge/differences.js";
import { recipientsOf } from "../db/judge/rows-of-people.js";
import { momentAt, personAt, type RecordedPerson, type Scene } from "../db/judge/scene.js";
import { sceneTold } from "../db/judge/scene-told.js";
import { decisionOf } from "../policy/support/told-of.js";

const BELIEVED = ["GIVEN", "REFUSED", "WITHDRAWN", "SUSPENDED"];

/** The decisions about one person as the hub reads them. */
function believedRows({ now }: Scene, person: RecordedPerson, place: number): BelievedRow[] {
  return person.decisions.flatMap((one, number) => {
    const [status = "", decision, objection] = one.words.split(" ");
    if (one.kind !== "INFORMATION_SHARING" || !one.isBelieved || !BELIEVED.includes(status)) return [];
    const eventAt = momentAt(now, one.madeAt);
    const row = {
      ...{ id: `${place} ${number}`, version: 1, personId: personAt(place), kind: one.kind, decision, status },
      ...{ isObjection: objection !== undefined, deciderKind: one.decider, deciderName: null, authorityId: null },
      ...{ authorityReference: one.hasReference ? "Told" : null, capacityBasis: one.capacityBasis },
      ...{ recipients: recipientsOf(one), categories: one.categories, purposes: one.purposes, maxLevel: one.gives },
      ...{ validFrom: momentAt(now, one.from), validTo: one.to === null ? null : momentAt(now, one.to) },
      ...{ eventAt, recordedAt: eventAt, afterDeath: dayAfterDeath(person) },
      wasUnder16: person.born === null ? null : eventAt < birthday(person.born, 16),
    };
    return [row as unknown as BelievedRow];
  });
}

/** A scene told with the decisions as policy is told them, where nothing is on record of capacity or powers. */
function toldByPolicy(scene: Scene) {
  const decisions = scene.people.flatMap((person, place) => {
    const comesOfAge = person.born === null ? null : birthday(person.born, 18);
    const known: WhoMayDecide = { ...THE_PERSON_ALONE, comesOfAge };
    return factsOf(believedRows(scene, person, place), known).map((fact) => decisionOf(fact, personAt(place)));
  });
  return { ...sceneTold(scene, "BY_THE_RECORD"), decisions };
}

const decidedInTheirPlace = ({ decisions }: RecordedPerson): boolean =>
  decisions.some(({ decider }) => !["PERSON", "COURT"].includes(decider));

test("by the record alone, decisions open what the guide comes to (3.2, 3.5)", () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const [told, byPolicy] = [sceneTold(scene, "BY_THE_RECORD"), toldByPolicy(scene)];
      const wrong = eachCell(scene, (person, category) => {
        const [ought, found] = [told, byPolicy].map((one) => oughtToOpen(one, scene, person, category));
        return JSON.stringify(ought) === JSON.stringify(found) ? [] : [{ person, category, ought, found }];
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("who is taken at their word in somebody's place opens no less than by the record, and nothing more of others (D2)", () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const [byTheRecord, atTheirWord] = [sceneTold(scene, "BY_THE_RECORD"), sceneTold(scene, "AT_THEIR_WORD")];
      const wrong = eachCell(scene, (person, category, place) => {
        const narrow = oughtToOpen(byTheRecord, scene, person, category);
        const wide = oughtToOpen(atTheirWord, scene, person, category);
        if (narrow.all === wide.all && narrow.own === wide.own) return [];
        const isWider = narrow.all <= wide.all && narrow.own <= wide.own;
        const mayDiffer = scene.people.some((one, at) => at === place && decidedInTheirPlace(one));
        return isWider && mayDiffer ? [] : [{ person, category, narrow, wide }];
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
