import { CATEGORIES, LEVELS } from "../../policy/reference/policy-data.js";
import { isKnown, released } from "../../policy/reference/released.js";
import { rescued, type ToldOfIncidents } from "../../policy/reference/rescued.js";
import type { Judged, Openings } from "./judged.js";
import { IDS, personAt, type Scene } from "./scene.js";
import { sceneTold } from "./scene-told.js";

const SHUT: Judged = { all: 0, own: 0 };

/** What ought to stand open of one category of one person, as the judge writes it. */
export function oughtToOpen(told: ToldOfIncidents, { caller }: Scene, person: string, category: string): Judged {
  const asking = { user: IDS.CALLER, purpose: caller.purpose };
  if (category === "KNOWN") return { ...SHUT, all: isKnown(told, asking, person) ? 1 : 0 };
  const { level, isOwnAlone } = released(told, asking, person, category);
  const rescue = LEVELS.indexOf(rescued(told, asking, person, category));
  const rank = LEVELS.indexOf(level);
  return isOwnAlone ? { all: rescue, own: rank } : { all: Math.max(rank, rescue), own: 0 };
}

/** Each person and category of a scene. */
export function eachCell<Found>(
  { people }: Scene,
  find: (person: string, category: string, place: number) => readonly Found[],
): Found[] {
  return people.flatMap((_, place) => [...CATEGORIES, "KNOWN"].flatMap((one) => find(personAt(place), one, place)));
}

/** Where the judge differs from the guide, each in a line; what it says of people who were not asked about is one too. */
export function differences(scene: Scene, openings: Openings): string[] {
  const told = sceneTold(scene, "AT_THEIR_WORD");
  const asked = new Set(eachCell(scene, (person, category) => [`${person} ${category}`]));
  const unasked = [...openings.keys()].filter((place) => !asked.has(place));
  const wrong = eachCell(scene, (person, category) => {
    const ought = oughtToOpen(told, scene, person, category);
    const found = openings.get(`${person} ${category}`) ?? SHUT;
    const isRight = ought.all === found.all && ought.own === found.own;
    return isRight ? [] : [JSON.stringify({ person, category, ought, found })];
  });
  return [...wrong, ...unasked];
}
