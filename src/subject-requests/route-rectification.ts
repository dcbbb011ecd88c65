import type { HubContext } from "../access/index.js";
import { BadUserInput, NotFound } from "../kernel/errors.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { barsOf } from "../protections/index.js";
import { type Controller, controllersOf, recordOwnerOf, SECRET_CATEGORIES } from "./controllers.js";
import { type HeldEntry, heldAbout, isHeldBy } from "./held-entries.js";
import type { RectificationItemInput } from "./rectification.inputs.js";
import { asksForThemselves } from "./request-sight.js";

/** Where an entry can be kept from the person although its category is theirs to read: that it is there is not told. */
const PERHAPS_UNTOLD: readonly DataCategory[] = [...SECRET_CATEGORIES, "TERMINAL_ILLNESS"];

/** The controllers of a request for rectification, and for each thing said to be wrong those that answer for it. */
export interface Routing {
  readonly controllers: readonly Controller[];
  readonly routes: readonly (readonly PartnerId[])[];
}

/**
 * Routes each thing said to be wrong to the controllers of the entries it may be about (GAP-17, GAP-25).
 *
 * Of an entry that is named, that is whoever recorded it or had it recorded; else whoever recorded anything in its
 * category. The controller of the record has a part in every request, so that there is always one to tell the person
 * of. Of any other the person is told only by an entry that they can read: to be routed to is to hold something.
 */
export async function routeRectification(
  items: readonly RectificationItemInput[],
  person: PersonId,
  context: HubContext,
): Promise<Routing> {
  const [involved, held, owner, open] = await Promise.all([
    controllersOf(person, context),
    context.load(heldAbout, person),
    context.load(recordOwnerOf, person),
    openToPerson(person, context),
  ]);
  if (owner === null) throw new NotFound("person");
  const known = held.filter(open);
  requireKnown(items, known, context);
  const routes = items.map((item) => {
    const concerned = involved.filter(({ partnerId }) => holds(partnerId, item, held));
    return concerned.length > 0 ? concerned.map(({ partnerId }) => partnerId) : [owner];
  });
  const routed = new Set([owner, ...routes.flat()]);
  const isTold = ({ partnerId, isTold: mayBe }: Controller) =>
    partnerId === owner || (mayBe && items.some((item) => holds(partnerId, item, known)));
  const controllers = involved.filter(({ partnerId }) => routed.has(partnerId));
  return { controllers: controllers.map((one) => ({ ...one, isTold: isTold(one) })), routes };
}

/** Which entries the person reads through their own doors, as far as their category and protections tell. */
async function openToPerson(person: PersonId, context: HubContext): Promise<(entry: HeldEntry) => boolean> {
  const protections = await context.load(barsOf, person);
  const kept = new Set(protections.filter(({ liftedAt }) => liftedAt === null).map(({ entryId }) => entryId));
  const { matrix } = context.gatekeeper;
  return ({ id, category }) =>
    matrix.levelOfSelf(category) !== "NONE" && !PERHAPS_UNTOLD.includes(category) && !kept.has(id);
}

/** An entry that whoever asks may not know of is refused as one that is not there; staff name none, for whom they ask might not. */
function requireKnown(
  items: readonly RectificationItemInput[],
  known: readonly HeldEntry[],
  context: HubContext,
): void {
  const problems = items.flatMap(({ entryId, category }, index) => {
    const isKnown =
      !entryId ||
      (asksForThemselves(context) &&
        known.some((one) => one.id === entryId.toLowerCase() && one.category === category));
    return isKnown ? [] : [{ field: `input.items.${index}.entryId`, problem: "There is no such entry to be named." }];
  });
  if (problems.length > 0) throw new BadUserInput(problems);
}

function holds(partner: PartnerId, { entryId, category }: RectificationItemInput, held: readonly HeldEntry[]): boolean {
  const isMeant = (entry: HeldEntry) => (entryId ? entry.id === entryId.toLowerCase() : entry.category === category);
  return held.some((entry) => isMeant(entry) && isHeldBy(partner, entry));
}
