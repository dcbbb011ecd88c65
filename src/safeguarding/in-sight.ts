import type { HubContext } from "../access/index.js";
import type { EntryRow, Sees } from "../entries/index.js";
import { contributionsFor } from "./meeting-sight.js";
import { meetingsInSight } from "./meetings-in-sight.js";
import { meetings } from "./safeguarding-kinds.js";
import { safeguardingSight } from "./safeguarding-sight.js";

/**
 * Whether the caller sees an entry of the file: to end one or take its place, they must. One that they may not see
 * reads as none, whatever bars the sight, so that nobody learns by its version that it is there (NEV-03).
 */
export function seenIn(context: HubContext): Sees {
  return async ({ id, personId }: EntryRow) => {
    const { seen, whole, onlooker } = await safeguardingSight(personId, context);
    const held = meetingsInSight(await context.load(meetings.ofPerson, personId), whole, onlooker);
    const said = await Promise.all(held.map((meeting) => contributionsFor(meeting, context)));
    const inSight = [...seen.concerns, ...seen.enquiries, ...seen.outcomes, ...held, ...said.flat()];
    return inSight.some((one) => one.id === id);
  };
}
